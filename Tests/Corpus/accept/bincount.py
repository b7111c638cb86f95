"""How often numbers occur, or what they weigh."""
import numpy as np
from numba import njit


@njit
def counts(x):
    return np.bincount(x), np.bincount(x, minlength=10), np.bincount(x, None, 2)


@njit
def sums(x, w):
    return np.bincount(x, w), np.bincount(x, weights=w, minlength=7)


# run: counts(np.array([0, 1, 1, 5]))
# run: counts(np.array([3, 3], dtype=np.uint8))
# run: counts(np.array([2, 1, 4], dtype=np.int32)[::-2])
# run: sums(np.array([0, 2, 2]), np.array([0.5, 1, 2]))
# run: sums(np.array([0, 2, 2]), np.array([1, 2, 3]))
# run: counts(np.array([1, -1]))
# raises: ValueError: 'list' argument must have no negative elements
# run: sums(np.array([1, 2]), np.array([1.0]))
# raises: ValueError: The weights and list don't have the same length.
