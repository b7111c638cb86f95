"""linspace with and without its end."""
import numpy as np
from numba import njit


@njit
def points(a, b, n):
    return np.linspace(a, b, n), np.linspace(a, b, n, endpoint=False), np.linspace(a, b, num=n, dtype=np.int64)


@njit
def fifty(a, b):
    return np.linspace(a, b), np.linspace(a, b, 5, retstep=True)


# run: points(0.0, 1.0, 11)
# run: points(-3, 4, 7)
# run: points(2.0, 2.0, 3)
# run: points(1, 5, 1)
# run: points(1, 5, 0)
# run: fifty(0, 1)
# run: fifty(0.25, -7.5)
# run: points(0, 1, -1)
# raises: ValueError: Number of samples, -1, must be non-negative.
