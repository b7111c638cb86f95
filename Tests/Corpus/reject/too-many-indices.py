import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    return x[0, 1]


# signature: kernel(f8[:])
# expect-error: indices
# at: 7
