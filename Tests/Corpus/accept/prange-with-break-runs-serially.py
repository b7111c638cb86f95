import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, v):
    where = -1
    for i in prange(x.size):
        if x[i] == v:
            where = i
            break
    return where


# oracle: cpython
# run: kernel(np.arange(3000), 1234)
# run: kernel(np.arange(3000), -1)
