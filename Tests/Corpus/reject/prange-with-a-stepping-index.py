import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, out):
    k = 0
    for i in prange(x.size):
        if x[i] > 0:
            out[k] = x[i]
            k += 1
    return k


# signature: kernel(f8[::1], f8[::1])
# expect-error: k
# at: 11
