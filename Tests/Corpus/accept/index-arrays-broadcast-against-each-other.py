import numpy as np
from numba import njit


@njit
def kernel(x, rows, columns):
    pairs = x[rows, columns]
    block = x[rows[:, None], columns]
    return pairs, block, x[rows, -1], x[1, columns]


# run: kernel(np.arange(20.0).reshape(4, 5), np.array([0, 3, 2]), np.array([4, 0, -1]))
