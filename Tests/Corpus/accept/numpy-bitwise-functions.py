import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.bitwise_and(a, b), np.bitwise_or(a, b), np.bitwise_xor(a, b), np.invert(a), np.bitwise_not(b)


# run: kernel(12, 10)
# run: kernel(-5, 255)
