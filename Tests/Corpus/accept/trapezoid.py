"""Integrals by the trapezoidal rule."""
import numpy as np
from numba import njit


@njit
def line(y, x):
    return np.trapezoid(y), np.trapezoid(y, x), np.trapezoid(y, dx=0.5)


@njit
def plane(y, x):
    return np.trapezoid(y), np.trapezoid(y, axis=0), np.trapezoid(y, x, axis=-1)


# run: line(np.arange(5) ** 2, np.array([0, 1, 3, 4, 8]))
# run: line(np.linspace(0, 1, 4), np.linspace(0, 2, 4))
# run: plane(np.arange(12.0).reshape(3, 4), np.array([0, 1, 3, 4.5]))
