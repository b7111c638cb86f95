import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    s = 0.0
    for i in prange(x.size):
        s += x[i]
        s *= 2.0
    return s


# signature: kernel(f8[::1])
# expect-error: s
# at: 10
