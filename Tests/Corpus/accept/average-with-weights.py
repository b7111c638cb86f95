"""Means in which some elements weigh more."""
import numpy as np
from numba import njit


@njit
def all_of(a, w):
    return np.average(a), np.average(a, weights=w)


@njit
def along(a, w):
    return np.average(a, axis=0), np.average(a, axis=1, weights=w)


# run: all_of(np.array([1, 2, 4]), np.array([1, 1, 2]))
# run: all_of(rng.random(10), rng.random(10))
# run: along(np.arange(6.0).reshape(2, 3), np.array([1.0, 2, 3]))
# run: along(np.arange(6).reshape(2, 3), np.ones((2, 3)))
# run: all_of(np.ones(2), np.zeros(2))
# raises: ZeroDivisionError: Weights sum to zero, can't be normalized
