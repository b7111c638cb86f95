"""np.array stacks arrays, and takes a tuple of numbers."""
import numpy as np
from numba import njit


@njit
def pile(a, b):
    return np.array([a, b]), np.array([a[0], b[0]]), np.array(a.shape)


# run: pile(np.arange(3), np.arange(3) * 2)
# run: pile(np.arange(3), np.arange(3) * 0.5)
