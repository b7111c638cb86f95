import numpy as np
from numba import njit


@njit
def kernel(a, b):
    out = np.empty(a.size)
    for i in range(a.size):
        out[i] = a[i] / b[i]
    return out


# run: kernel(np.array([7, -7, 0]), np.array([2, 2, -3]))
# run: kernel(np.array([7, 9], np.int32), np.array([2, 4], np.uint8))
# run: kernel(np.array([1.0, -0.0]), np.array([3.0, 5.0]))
