import numpy as np
from numba import njit, float64, int64, types, void


@njit(float64(float64[:, :], int64))
def corner(a, k):
    return a[k, k]


@njit(void(float64[:, ::1], types.float64))
def scale(a, factor):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] *= factor


@njit
def kernel(a):
    scale(a, 2.0)
    return corner(a, 1)


# run: kernel(np.arange(6.0).reshape(2, 3))
