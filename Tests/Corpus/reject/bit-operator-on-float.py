import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    return x & 1


# signature: kernel(f8)
# expect-error: &
# at: 7
