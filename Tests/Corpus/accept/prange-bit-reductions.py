import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    a = -1
    o = 0
    e = 0
    for i in prange(x.size):
        a &= x[i]
        o |= x[i]
        e ^= x[i]
    return a, o, e


# oracle: cpython
# run: kernel(rng.integers(0, 2**40, 20000) | 12)
