"""Distinct elements, where they are and how often they occur."""
import numpy as np
from numba import njit


@njit
def distinct(a):
    return np.unique(a)


@njit
def details(a):
    u, index, inverse, counts = np.unique(a, return_index=True, return_inverse=True, return_counts=True)
    v, c = np.unique(a, return_counts=True)
    return u, index, inverse, counts, v, c


# run: distinct(np.array([3, 1, 3, 2]))
# run: distinct(np.array([[1.5, 1], [1, np.nan]]))
# run: distinct(np.array([np.nan, 1, np.nan]))
# run: distinct(np.zeros(0))
# run: distinct(np.array([True, True]))
# run: distinct(np.array([7, 200, 7], dtype=np.uint8)[::-1])
# run: details(np.array([3, 1, 3, 2, 1]))
# run: details(rng.integers(0, 9, 200))
# run: details(np.array([[1.5, 1], [1, 0.5]]))
