import numpy as np
from numba import njit


@njit
def kernel(x):
    x[x] = x[::-1]
    return x


@njit
def shift(x, i):
    x[i] = x[i + 1]
    x[i] = x[1:4] + x[i]
    return x


# run: kernel(np.array([2, 0, 1, 3]))
# run: shift(np.arange(6.0), np.array([0, 1, 2]))
