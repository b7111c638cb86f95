"""Axes of extent 1 are dropped and added."""
import numpy as np
from numba import njit


@njit
def more(a):
    b = np.expand_dims(a, 0)
    b[0, 0] = 7
    return a, b, np.expand_dims(a, 1), np.expand_dims(a, -1)


@njit
def less(a):
    return np.squeeze(a, axis=0), a.squeeze(axis=2), np.squeeze(a, -1)


# run: more(np.arange(3))
# run: more(np.arange(6.0).reshape(2, 3))
# run: less(np.arange(3).reshape(1, 3, 1))
# run: less(np.arange(6).reshape(2, 3, 1))
# raises: ValueError: cannot select an axis to squeeze out which has size not equal to one
