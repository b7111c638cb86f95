import numpy as np
from numba import njit


@njit
def kernel(x, k):
    y = x[[0, 2, -1]] * 2
    x[[1, k]] = 0
    return y, x, x[[k]]


# run: kernel(np.arange(6.0), 4)
# run: kernel(np.arange(12.0).reshape(6, 2), 4)
