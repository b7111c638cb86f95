import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return a[0] & b[0], a[0] | b[0], a[0] ^ b[0]


# run: kernel(np.array([12], np.int8), np.array([-10], np.int8))
# run: kernel(np.array([200], np.uint8), np.array([100], np.uint16))
# run: kernel(np.array([200], np.uint8), np.array([-100], np.int32))
