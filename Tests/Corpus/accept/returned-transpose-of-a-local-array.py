"""A transposed array that a kernel made is returned with its axes in the right order."""
import numpy as np
from numba import njit


@njit
def turned(n):
    a = np.arange(n * 3).reshape(n, 3)
    return a.T


@njit
def both(n):
    return turned(n), turned(n)[0], np.ones((2, n, 3)).T * 2


# run: turned(2)
# run: both(4)
