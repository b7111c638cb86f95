import numpy as np
from numba import njit


@njit
def kernel(x, i):
    part = x[1:, ::2]
    return part[i], part.T[i], part[:, i], x[2][i], x[:, 1][i]


# run: kernel(np.arange(30.0).reshape(5, 6), np.array([2, 0, 1]))
