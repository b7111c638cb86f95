import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    s = 0.0
    for i in range(x.size):
        if x[i] > 0:
            v = x[i]
        s += v
    return s


# signature: kernel(f8[:])
# expect-error: v
# at: 11
