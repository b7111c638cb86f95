import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    s = 0.0
    t = 0.0
    for i in prange(x.size):
        s = s + x[i]
        t = x[i] * 2 + t
    return s, t


# oracle: cpython
# run: kernel(rng.random(20000))
