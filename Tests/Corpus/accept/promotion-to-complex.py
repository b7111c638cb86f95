import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return a[0] + b[0], a[0] * b[0]


# run: kernel(np.array([2]), np.array([1 + 2j]))
# run: kernel(np.array([2.5]), np.array([1 + 2j]))
# run: kernel(np.array([2.5], np.float32), np.array([1 + 2j], np.complex64))
# run: kernel(np.array([2.5]), np.array([0.1 + 2j], np.complex64))
# run: kernel(np.array([3], np.int64), np.array([0.1 + 2j], np.complex64))
# run: kernel(np.array([3], np.int16), np.array([0.1 + 2j], np.complex64))
