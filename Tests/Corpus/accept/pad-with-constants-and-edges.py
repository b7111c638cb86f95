"""A border around an array."""
import numpy as np
from numba import njit


@njit
def line(a):
    return np.pad(a, 2), np.pad(a, (1, 3)), np.pad(a, 1, constant_values=7), np.pad(a, (0, 2), mode="edge"), np.pad(a, 2, "edge")


@njit
def frame(a, n):
    return np.pad(a, n), np.pad(a, ((1, 0), (2, n)), mode="edge"), np.pad(a, (n, 1), "constant", constant_values=9)


@njit
def plain(a, n):
    return np.pad(a, n)


# run: line(np.arange(1, 4))
# run: line(np.arange(1.0, 4.0)[::-1])
# run: frame(np.arange(1, 5).reshape(2, 2), 1)
# run: frame(np.arange(6.0).reshape(2, 3), 2)
# run: plain(np.zeros(0), 2)
# run: plain(np.arange(3), -1)
# raises: ValueError: index can't contain negative values
