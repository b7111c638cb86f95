"""Values of a broken line, at its points, between them and outside."""
import numpy as np
from numba import njit


@njit
def at(x, xp, fp):
    return np.interp(x, xp, fp)


@njit
def bounded(x, xp, fp):
    return np.interp(x, xp, fp, left=-1.0, right=np.nan)


# run: at(2.5, np.array([1, 2, 3]), np.array([3, 2, 0]))
# run: at(np.linspace(-1, 4, 11), np.array([0.0, 1, 2.5, 3]), np.array([1.0, 3, 2, 5]))
# run: at(np.array([[0.5, np.nan], [3, -2]]), np.array([0.0, 1, 3]), np.array([1.0, 3, 2]))
# run: at(1.0, np.array([1.0]), np.array([5.0]))
# run: bounded(np.array([-1.0, 0, 0.5, 3, 4]), np.array([0.0, 3]), np.array([1.0, 2]))
# run: bounded(7, np.array([0.0, 3]), np.array([1.0, 2]))
# run: at(1.0, np.zeros(0), np.zeros(0))
# raises: ValueError: array of sample points is empty
# run: at(1.0, np.zeros(2), np.zeros(3))
# raises: ValueError: fp and xp are not of the same length.
