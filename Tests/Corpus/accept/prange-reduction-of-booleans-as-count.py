import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, y):
    n = 0
    for i in prange(x.size):
        n += x[i] > y[i]
    return n


# run: kernel(rng.random(20000), rng.random(20000))
