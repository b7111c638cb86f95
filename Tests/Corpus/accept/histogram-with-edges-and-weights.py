"""Counts between given edges, and sums of weights."""
import numpy as np
from numba import njit


@njit
def between(a, edges):
    return np.histogram(a, edges)


@njit
def weighted(a, w, n):
    return np.histogram(a, n, weights=w), np.histogram(a, np.array([0.0, 0.5, 2]), weights=w)


# run: between(rng.normal(size=500), np.array([-1.0, 0, 0.1, 2]))
# run: between(np.array([1, 2, 3, 4]), np.array([1, 2, 4]))
# run: weighted(rng.random(100), rng.random(100), 8)
# tolerance: 1e-13
# run: weighted(rng.random(100), rng.integers(0, 5, 100), 8)
# run: between(np.zeros(3), np.array([3.0, 1, 2]))
# raises: ValueError: `bins` must increase monotonically, when an array
