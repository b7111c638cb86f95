"""Stores through a reshaped array are seen in the array."""
import numpy as np
from numba import njit


@njit
def mark(x):
    rows = x.reshape(2, 3)
    rows[1, 0] = 100
    column = np.reshape(x, (6, 1))
    column[0, 0] = -1
    return x, rows, column


# run: mark(np.arange(6.0))
# run: mark(np.arange(6, dtype=np.int16))
# run: mark(np.arange(6) * 1j)
