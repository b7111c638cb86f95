import numpy as np
from numba import njit


@njit
def kernel(x, index, v):
    np.add.at(x, index, v)
    np.add.at(x, index, 1)
    np.subtract.at(x, index[:2], v[:2] * 2)
    np.multiply.at(x, index, x[index])
    np.maximum.at(x, index, 5)
    return x


@njit
def pairs(x, i, j):
    np.add.at(x, (i, j), 1)
    np.add.at(x, i, x[0])
    return x


# run: kernel(np.arange(5.0), np.array([1, 1, 3, -1]), np.array([1.0, 2.0, 3.0, 4.0]))
# run: kernel(np.arange(5), np.array([1, 1, 3, -1]), np.array([1, 2, 3, 4]))
# run: pairs(np.zeros((3, 4)), np.array([0, 1, 1, 1]), np.array([0, 2, 2, -1]))
