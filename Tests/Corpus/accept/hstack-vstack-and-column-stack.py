"""Arrays beside and below each other."""
import numpy as np
from numba import njit


@njit
def join(a, b):
    return np.hstack((a, b)), np.vstack((a, b)), np.column_stack((a, b)), np.dstack((a, b))


@njit
def numbers(x, y):
    return np.hstack((x, y))


@njit
def mixed(a, b):
    return np.vstack((a, b)), np.column_stack((b.T, a))


# run: join(np.arange(3), np.arange(3.0))
# run: join(np.arange(6).reshape(2, 3), np.ones((2, 3)))
# run: numbers(1, 2.5)
# run: mixed(np.arange(3), np.ones((2, 3)))
