import numpy as np
from numba import njit


@njit
def kernel(x, i, j):
    x[i], x[j] = x[j], x[i]
    x[0], k = 100, x[1]
    return k


# run: kernel(np.arange(5), 1, 3)
# run: kernel(np.arange(5.0), -1, 2)
