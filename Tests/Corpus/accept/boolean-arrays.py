import numpy as np
from numba import njit


@njit
def kernel(mask, x):
    n = 0
    for i in range(mask.size):
        if mask[i] and not x[i] < 0:
            n += 1
        mask[i] = x[i] > 1
    return n


# run: kernel(np.array([True, True, False]), np.array([1.0, -1.0, 2.0]))
