import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.logical_and(a, b), np.logical_or(a, b), np.logical_xor(a, b), np.logical_not(a)


# run: kernel(0, 5)
# run: kernel(1.5, 0.0)
# run: kernel(True, False)
