"""Values behind those of an array."""
import numpy as np
from numba import njit


@njit
def behind(a, x):
    return np.append(a, x), np.append(a, [x, 1]), np.append(a, a)


@njit
def rows(a, b):
    return np.append(a, b), np.append(a, b, axis=0)


# run: behind(np.arange(3), 7)
# run: behind(np.arange(4.0).reshape(2, 2), 2)
# run: behind(np.zeros(0), 1)
# run: rows(np.arange(6).reshape(2, 3), np.ones((1, 3)))
