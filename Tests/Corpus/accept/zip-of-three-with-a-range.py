import numpy as np
from numba import njit


@njit
def kernel(a, b):
    s = 0.0
    for x, y, i in zip(a, b, range(100)):
        s += x * y * i
    return s


# run: kernel(np.arange(4.0), np.arange(4))
