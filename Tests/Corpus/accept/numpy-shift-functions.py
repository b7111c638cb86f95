import numpy as np
from numba import njit


@njit
def kernel(a, n):
    return np.left_shift(a, n), np.right_shift(a, n)


# run: kernel(5, 3)
# run: kernel(-1000, 2)
