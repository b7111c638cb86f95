import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    return x.length


# signature: kernel(f8[:])
# expect-error: length
# at: 7
