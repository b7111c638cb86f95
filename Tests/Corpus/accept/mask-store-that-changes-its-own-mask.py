import numpy as np
from numba import njit


@njit
def kernel(x):
    x[1:][x[:-1] > 2] = 0
    return x


@njit
def reverse(x, mask):
    x[mask] = x[::-1][mask]
    x[mask[::-1]] += x[mask]
    return x


# run: kernel(np.array([3.0, 4.0, 5.0, 1.0, 7.0, 8.0]))
# run: reverse(np.arange(6.0), np.array([True, False, True, True, False, True]))
