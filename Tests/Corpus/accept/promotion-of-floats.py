import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return a[0] * b[0] + a[0]


# run: kernel(np.array([0.1], np.float32), np.array([0.3], np.float32))
# run: kernel(np.array([0.1], np.float32), np.array([0.3]))
# run: kernel(np.array([0.1]), np.array([0.3], np.float32))
# run: kernel(np.array([3]), np.array([0.3]))
# run: kernel(np.array([2], np.uint64), np.array([0.3]))
