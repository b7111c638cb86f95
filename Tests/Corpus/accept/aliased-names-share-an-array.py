import numpy as np
from numba import njit


@njit
def kernel(n):
    a = b = np.zeros(n)
    c = a
    b[0] = 5
    c[1] = 6
    a = np.ones(n)
    return a, b, c


# run: kernel(3)
