import numpy as np
from numba import njit, prange


@njit
def kernel(x, flag):
    if flag:
        r = x
    else:
        r = 1.0
    return r


# signature: kernel(f8[:], b1)
# expect-error: r
# at: 10
