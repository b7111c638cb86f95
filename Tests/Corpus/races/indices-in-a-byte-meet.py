import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, n):
    for i in prange(n):
        x[np.uint8(i)] = i


# run: kernel(np.zeros(256), 257)
# race: element 0 of 'x' is written by iterations 0 and 256
# run: kernel(np.zeros(256), 256)
