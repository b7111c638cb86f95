"""np.array takes nested lists and tuples of numbers."""
import numpy as np
from numba import njit


@njit
def make(n, x):
    return np.array([1, 2, n]), np.array([[1, x], [n, 4]]), np.array(((1, 2), (3, 4)), dtype=np.float32)


@njit
def small(n):
    return np.array([n, 2], dtype=np.int8), np.array([True, False]), np.array([1j, n]), np.array((n, n + 1))


# run: make(3, 1.5)
# run: make(-3, 2)
# run: small(5)
