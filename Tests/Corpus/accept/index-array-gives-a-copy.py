import numpy as np
from numba import njit


@njit
def kernel(x, i):
    y = x[i]
    y[0] = -1.0
    x[1] = 100.0
    return y, x


# run: kernel(np.arange(4.0), np.array([1, 1, 2]))
