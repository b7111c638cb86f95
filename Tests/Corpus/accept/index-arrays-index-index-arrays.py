import numpy as np
from numba import njit


@njit
def kernel(x, first, second):
    return x[first[second]], x[first][second]


# run: kernel(np.arange(10.0) ** 2, np.array([9, 7, 5, 3]), np.array([3, 0, -1, 1, 1]))
