"""Sets of elements."""
import numpy as np
from numba import njit


@njit
def member(a, b):
    return np.isin(a, b), np.isin(a, b, invert=True)


@njit
def sets(a, b):
    return np.union1d(a, b), np.intersect1d(a, b), np.setdiff1d(a, b), np.setxor1d(a, b)


# run: member(np.array([1, 2, 5]), np.array([5, 1]))
# run: member(np.arange(6.0).reshape(2, 3), np.array([4, 0]))
# run: member(np.array([1, 2]), np.zeros(0, dtype=np.int64))
# run: sets(np.array([3, 1, 2, 3]), np.array([3, 5, 1]))
# run: sets(np.array([3.5, 1]), np.array([1, 2]))
# run: sets(np.zeros(0), np.array([1.0, 1]))
