import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, out):
    s = 0.0
    for i in prange(x.size):
        s += x[i]
        out[i] = s
    return s


# signature: kernel(f8[::1], f8[::1])
# expect-error: s
# at: 9
