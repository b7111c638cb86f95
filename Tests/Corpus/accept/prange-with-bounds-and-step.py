import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    for i in prange(1, x.size - 1):
        x[i] = i * 2
    s = 0
    for i in prange(2, 8):
        s += i
    return s


# run: kernel(np.zeros(3000))
# run: kernel(np.zeros(1))
