"""Slopes from the neighbours on both sides."""
import numpy as np
from numba import njit


@njit
def line(f):
    return np.gradient(f), np.gradient(f, 2.0)


@njit
def over(f, x):
    return np.gradient(f, x)


@njit
def plane(f):
    a, b = np.gradient(f)
    return a, b, np.gradient(f, axis=0), np.gradient(f, 0.5, axis=1)


# run: line(np.arange(5) ** 2)
# run: line(np.arange(5.0)[::2] ** 3)
# run: line(np.arange(4, dtype=np.float32))
# run: over(np.array([1.0, 2, 4, 7]), np.array([0, 1.5, 2, 4]))
# run: plane(np.arange(12.0).reshape(3, 4) ** 2)
# run: line(np.zeros(1))
# raises: ValueError: Shape of array too small to calculate a numerical gradient
