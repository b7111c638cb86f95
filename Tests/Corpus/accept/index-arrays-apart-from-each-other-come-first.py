import numpy as np
from numba import njit


@njit
def kernel(x, i, j):
    return x[i, :, j], x[0, :, i], x[:, i, None, j], x[i, ..., j], x[i, :, 1, 1:3], x[:, :, i, ..., j]


# run: kernel(np.arange(120.0).reshape(2, 3, 4, 5), np.array([0, 1, 1]), np.array([1, 2, 0]))
