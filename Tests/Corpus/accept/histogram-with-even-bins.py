"""Counts and edges of bins of one width."""
import numpy as np
from numba import njit


@njit
def ten(a):
    return np.histogram(a)


@njit
def between(a, n, low, high):
    return np.histogram(a, n, (low, high))


@njit
def density(a, n):
    return np.histogram(a, bins=n, density=True)


# run: ten(rng.normal(size=1000))
# run: ten(rng.integers(0, 10, 100))
# run: ten(np.zeros(5))
# run: ten(np.zeros(0))
# run: ten(np.arange(11.0))
# run: ten(rng.normal(size=(20, 10)))
# run: ten(rng.normal(size=100).astype(np.float32))
# tolerance: 4ulp
# run: between(rng.normal(size=1000), 7, -1.0, 2.0)
# run: between(np.arange(10), 4, 2, 8)
# run: density(rng.normal(size=100), 5)
# run: between(np.zeros(3), 0, 0, 1)
# raises: ValueError: `bins` must be positive, when an integer
# run: between(np.zeros(3), 3, 2, 1)
# raises: ValueError: max must be larger than min in range parameter.
# run: ten(np.array([1, np.nan]))
# raises: ValueError: autodetected range of [nan, nan] is not finite
