"""The coordinates of a grid, by columns or by rows first."""
import numpy as np
from numba import njit


@njit
def grid(x, y):
    a, b = np.meshgrid(x, y)
    c, d = np.meshgrid(x, y, indexing="ij")
    return a, b, c, d


@njit
def space(x, y, z):
    a, b, c = np.meshgrid(x, y, z)
    return a, b, c


# run: grid(np.arange(3), np.arange(2.0))
# run: grid(np.arange(4.0)[::2], np.arange(0))
# run: space(np.arange(3), np.arange(2), np.arange(4.0))
