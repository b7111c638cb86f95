import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.add(a, b), np.subtract(a, b), np.multiply(a, b), np.true_divide(a, b)


# run: kernel(7, 2)
# run: kernel(1.5, -2.5)
