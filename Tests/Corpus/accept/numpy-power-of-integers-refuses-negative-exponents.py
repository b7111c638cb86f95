import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.power(a, b)


# run: kernel(7, 3)
# run: kernel(np.uint8(3), np.uint8(5))
# run: kernel(7, -3)
# raises: ValueError: Integers to negative integer powers are not allowed.
# run: kernel(np.int8(-128), np.int8(-1))
# raises: ValueError: Integers to negative integer powers are not allowed.
# run: kernel(7.0, -3)
