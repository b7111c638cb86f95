import numpy as np
from numba import njit


@njit
def kernel(x, i, v):
    x[i] = v
    return x


# run: kernel(np.zeros(6), np.array([1, 3, -1]), np.array([10.0, 20.0, 30.0]))
# run: kernel(np.zeros(6), np.array([1, 1, 1]), np.array([10.0, 20.0, 30.0]))
# run: kernel(np.zeros(6), np.array([1, 3]), np.array([7.0]))
# run: kernel(np.zeros((3, 4)), np.array([2, 0]), np.arange(4.0))
# run: kernel(np.zeros((3, 4)), np.array([2, 0]), np.arange(8.0).reshape(2, 4))
# run: kernel(np.zeros(6), np.array([1, 3, 2]), np.array([10.0, 20.0]))
# raises: ValueError: shape mismatch: value array of shape (2,) could not be broadcast to indexing result of shape (3,)
