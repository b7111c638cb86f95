import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    y = x[0]
    del y
    return x[0]


# signature: kernel(f8[:])
# expect-error: del
# at: 8
