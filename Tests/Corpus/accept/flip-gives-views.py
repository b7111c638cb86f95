"""Axes in reverse order share memory with the array."""
import numpy as np
from numba import njit


@njit
def turn(a):
    b = np.flip(a)
    b[0, 0] = 100
    return a, b, np.flip(a, 0), np.flip(a, axis=1), np.fliplr(a), np.flipud(a)


@njit
def line(a):
    return np.flip(a), np.flipud(a), np.flip(a, 0), np.flip(a, -1)


# run: turn(np.arange(6).reshape(2, 3))
# run: turn(np.arange(6.0).reshape(3, 2).T)
# run: line(np.arange(5))
# run: line(np.zeros(0))
