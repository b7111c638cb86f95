import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return a[0] + b[0], a[0] * b[0], a[0] - b[0]


# run: kernel(np.array([3], np.uint8), np.array([-5], np.int8))
# run: kernel(np.array([3], np.uint32), np.array([-5], np.int64))
# run: kernel(np.array([2**40], np.uint64), np.array([-5], np.int16))
# oracle: numba
