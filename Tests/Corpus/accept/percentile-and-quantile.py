"""Values between elements, in proportion."""
import numpy as np
from numba import njit


@njit
def all_of(a, q):
    return np.percentile(a, q), np.quantile(a, q / 100)


@njit
def along(a, q):
    return np.percentile(a, q, axis=0), np.quantile(a, 0.3, axis=1)


# run: all_of(np.array([3, 1, 2, 10]), 30)
# run: all_of(rng.normal(size=100), 97.5)
# run: all_of(rng.normal(size=100), np.array([0, 25.0, 50, 100]))
# run: all_of(np.array([1.0, np.nan]), 50)
# run: all_of(np.arange(6.0).reshape(2, 3), 10)
# run: along(rng.normal(size=(5, 4)), 40)
# run: along(rng.normal(size=(5, 4)), np.array([10, 90.0]))
# run: all_of(np.zeros(3), 101)
# raises: ValueError: Percentiles must be in the range [0, 100]
