import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, y):
    t = np.empty(3)
    for i in prange(x.size):
        for k in range(3):
            t[k] = x[i] * k
        y[i] = t[0] + t[1] + t[2]


# run: kernel(np.arange(5.0), np.zeros(5))
# race: the same element of 't'
