import numpy as np
from numba import njit


@njit
def kernel(x, i, j):
    return x[:, i, j], x[:, i, j, 0], x[:, 1, i], x[..., i, j], x[:, i, 1, ::2]


# run: kernel(np.arange(120.0).reshape(2, 3, 4, 5), np.array([0, 2, 1]), np.array([1, 1, 3]))
