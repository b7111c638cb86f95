"""Ones on a diagonal, of any type."""
import numpy as np
from numba import njit


@njit
def ones(n, m, k):
    return np.eye(n), np.eye(n, m, k), np.eye(n, m, -k), np.eye(n, k=k, dtype=np.int64)


@njit
def unit(n):
    return np.identity(n), np.identity(n, dtype=np.complex128), np.eye(n, dtype=np.bool_)


# run: ones(3, 4, 1)
# run: ones(2, 5, 3)
# run: ones(0, 2, 0)
# run: unit(3)
# run: unit(-1)
# raises: ValueError: negative dimensions are not allowed
