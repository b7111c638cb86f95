import numpy as np
from numba import njit


@njit
def kernel(x, i, j):
    place = (i, j)
    x[place] = 0.0
    return x[place], x[(i, j)], x


# run: kernel(np.arange(12.0).reshape(3, 4), np.array([0, 2]), np.array([3, 1]))
