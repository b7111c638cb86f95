import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    least = np.inf
    where = -1
    for i in prange(x.size):
        v = x[i] * x[i] - x[i]
        if v < least:
            least = v
            where = i
    return where


# oracle: cpython
# run: kernel(rng.random(20000))
# run: kernel(np.empty(0))
