"""Differences of neighbours, taken once or more."""
import numpy as np
from numba import njit


@njit
def line(a):
    return np.diff(a), np.diff(a, 2), np.diff(a, n=0), np.ediff1d(a)


@njit
def along(a):
    return np.diff(a), np.diff(a, axis=0), np.diff(a, 2, axis=-1)


# run: line(np.array([1, 4, 9, 16]))
# run: line(np.array([1.5, 0, 3, 2])[::-1])
# run: line(np.array([1, 0, 3], dtype=np.uint8))
# run: line(np.array([5.0]))
# run: line(np.zeros(0))
# run: along(np.arange(12).reshape(3, 4) ** 2)
# run: along(np.arange(24.0).reshape(2, 3, 4) ** 3)
