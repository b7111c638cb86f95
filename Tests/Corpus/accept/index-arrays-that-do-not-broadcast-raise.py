import numpy as np
from numba import njit


@njit
def kernel(x, rows, columns):
    return x[rows, columns]


# run: kernel(np.arange(20.0).reshape(4, 5), np.array([0, 3, 2]), np.array([4, 0]))
# raises: IndexError: shape mismatch: indexing arrays could not be broadcast together with shapes (3,) (2,)
