import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.mod(a, b), np.remainder(a, b), np.floor_divide(a, b)


# run: kernel(7.5, -2.0)
# run: kernel(-7.5, 2.0)
# run: kernel(-7, 3)
# run: kernel(7, -3)
