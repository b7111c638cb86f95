import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.power(a, b), np.hypot(a, b), np.float_power(a, b)


# run: kernel(2.0, 3.0)
# run: kernel(1.5, -2.5)
