"""Axes are put into any order, as a view."""
import numpy as np
from numba import njit


@njit
def turn(a):
    b = np.transpose(a, (1, 0, 2))
    b[0, 1, 0] = 50
    return a, b, a.transpose(2, 0, 1), a.transpose((0, 2, 1)), a.transpose()


# run: turn(np.arange(24).reshape(2, 3, 4))
# run: turn(np.arange(24.0).reshape(4, 3, 2)[::-1])
