"""Values go to places in row-major order and are repeated."""
import numpy as np
from numba import njit


@njit
def store(a, i, v):
    np.put(a, i, v)
    a.put(1, 50)
    return a


# run: store(np.arange(5), np.array([0, -1]), np.array([7, 8]))
# run: store(np.zeros((2, 3)), np.array([0, 4, 5]), np.array([1.5, 2]))
# run: store(np.arange(5), np.array([2, 3]), 9)
# run: store(np.arange(3), np.array([5]), 1)
# raises: IndexError: index 5 is out of bounds for axis 0 with size 3
