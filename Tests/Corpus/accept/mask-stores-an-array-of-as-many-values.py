import numpy as np
from numba import njit


@njit
def kernel(x, mask, v):
    x[mask] = v
    return x


# run: kernel(np.zeros(4), np.array([True, False, True, True]), np.array([1.0, 2.0, 3.0]))
# run: kernel(np.zeros(4), np.array([True, False, True, True]), np.array([1.0]))
# run: kernel(np.zeros((2, 2)), np.array([[True, False], [True, True]]), np.array([1.0, 2.0, 3.0]))
# run: kernel(np.zeros((3, 2)), np.array([True, False, True]), np.array([1.0, 2.0]))
# run: kernel(np.zeros((3, 2)), np.array([True, False, True]), np.array([[1.0, 2.0], [3.0, 4.0]]))
# run: kernel(np.zeros(4), np.array([True, False, True, True]), np.array([1.0, 2.0]))
# raises: ValueError: NumPy boolean array indexing assignment cannot assign 2 input values to the 3 output values where the mask is true
# run: kernel(np.zeros((3, 2)), np.array([True, False, True]), np.ones((3, 2)))
# raises: ValueError: shape mismatch
