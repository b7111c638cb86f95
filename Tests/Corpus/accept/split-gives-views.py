"""Parts of an array share its memory."""
import numpy as np
from numba import njit


@njit
def thirds(a):
    x, y, z = np.split(a, 3)
    x[0] = 100
    return a, x, y, z


@njit
def between(a):
    x, y, z = np.split(a, [1, 4])
    p, q = np.array_split(a, 2)
    return x, y, z, p, q


@njit
def sides(a):
    x, y = np.hsplit(a, 2)
    p, q = np.vsplit(a, 2)
    u, v = np.split(a, 2, axis=1)
    return x, y, p, q, u, v


# run: thirds(np.arange(6))
# run: thirds(np.arange(12.0).reshape(6, 2))
# run: between(np.arange(7))
# run: between(np.arange(3.0))
# run: sides(np.arange(16).reshape(4, 4))
# run: thirds(np.arange(7))
# raises: ValueError: array split does not result in an equal division
