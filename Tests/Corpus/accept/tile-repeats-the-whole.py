"""Copies of an array side by side."""
import numpy as np
from numba import njit


@njit
def along(a, n):
    return np.tile(a, n), np.tile(a, (2, n))


@njit
def three(a, n):
    return np.tile(a, (n, 2, 2)), np.tile(a, [n, 1])


# run: along(np.arange(3), 2)
# run: along(np.arange(4.0).reshape(2, 2), 3)
# run: along(np.arange(3)[::-1], 0)
# run: three(np.arange(4).reshape(2, 2), 2)
