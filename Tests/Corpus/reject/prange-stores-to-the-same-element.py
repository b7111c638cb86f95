import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, out):
    for i in prange(x.size):
        out[0] = x[i]


# signature: kernel(f8[::1], f8[::1])
# expect-error: out
# at: 8
