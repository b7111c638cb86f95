"""Stores through ravel are seen, those through flatten are not."""
import numpy as np
from numba import njit


@njit
def fill(a):
    line = a.ravel()
    line[0] = 5
    copy = a.flatten()
    copy[1] = 7
    return a, line, copy


# run: fill(np.zeros((2, 2)))
# run: fill(np.zeros((1, 2, 3), dtype=np.uint8))
