import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return a[0] - b[0], a[0] + b[0]


# oracle: numba
# run: kernel(np.array([3], np.uint8), np.array([5], np.uint8))
# run: kernel(np.array([3], np.uint16), np.array([5], np.uint32))
