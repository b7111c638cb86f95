import numpy as np
from numba import njit


@njit
def kernel(x, mask):
    x[mask] = -1
    x[x > 3] = 3
    return x


# run: kernel(np.arange(6.0), np.array([True, False, True, True, False, False]))
# run: kernel(np.arange(6), np.array([True, False, True, True, False, False]))
# run: kernel(np.arange(6.0).reshape(2, 3), np.array([[True, False, True], [False, True, True]]))
