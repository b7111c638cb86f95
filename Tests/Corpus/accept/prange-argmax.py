import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    best = x[0]
    where = 0
    for i in prange(x.size):
        if x[i] > best:
            best = x[i]
            where = i
    return best, where


# oracle: cpython
# run: kernel(rng.random(20000))
# run: kernel(np.array([1, 9, 3, 9, 2] * 2000))
