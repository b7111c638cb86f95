import numpy as np
from numba import njit


@njit
def kernel(x, i, v):
    x[i] += 1
    x[i] *= v
    x[i] -= x[i - 1]
    return x


# run: kernel(np.arange(6.0), np.array([1, 1, 3, 1]), np.array([2.0, 3.0, 4.0, 5.0]))
