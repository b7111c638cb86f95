"""Vector products of vectors and of rows."""
import numpy as np
from numba import njit


@njit
def cross(a, b):
    return np.cross(a, b)


# run: cross(np.arange(3), np.array([4, 1, 2]))
# run: cross(np.arange(6.0).reshape(2, 3), np.arange(3.0))
# run: cross(np.arange(3.0), np.ones((2, 3)))
# run: cross(np.arange(6.0).reshape(2, 3), np.ones((2, 3), dtype=np.float32))
# run: cross(np.arange(4), np.arange(3))
# raises: ValueError: incompatible dimensions for cross product
