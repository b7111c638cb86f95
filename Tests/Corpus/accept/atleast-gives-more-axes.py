"""Numbers and arrays get one, two or three axes."""
import numpy as np
from numba import njit


@njit
def number(x):
    return np.atleast_1d(x), np.atleast_2d(x), np.atleast_3d(x)


@njit
def array(a):
    return np.atleast_1d(a), np.atleast_2d(a), np.atleast_3d(a)


# run: number(3)
# run: number(2.5)
# run: array(np.arange(3))
# run: array(np.arange(6.0).reshape(2, 3))
# run: array(np.arange(8).reshape(2, 2, 2))
