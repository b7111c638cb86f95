import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, limit):
    found = False
    every = True
    for i in prange(x.size):
        if x[i] > limit:
            found = True
        if x[i] < 0:
            every = False
    return found, every


# oracle: cpython
# run: kernel(rng.random(20000), 0.999)
# run: kernel(rng.random(20000), 2.0)
# run: kernel(rng.random(20000) - 0.5, 0.1)
