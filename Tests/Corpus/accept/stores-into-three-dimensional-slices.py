import numpy as np
from numba import njit


@njit
def kernel(a, plane, line):
    a[0] = plane
    a[:, 1, :] = line
    a[1, :, 0] = plane[:, 1]
    a[-1, 1:, ::2] = 8


# run: kernel(np.zeros((2, 3, 4)), np.arange(12.0).reshape(3, 4), np.arange(4.0))
# run: kernel(np.zeros((4, 3, 2)).T, np.arange(12.0).reshape(3, 4), np.arange(4.0))
