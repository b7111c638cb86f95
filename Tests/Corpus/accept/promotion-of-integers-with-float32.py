import numpy as np
from numba import njit


@njit
def kernel(a, b):
    s = a[0] + b[0]
    p = a[0] * b[0]
    return s, p


# run: kernel(np.array([True]), np.array([0.1], np.float32))
# run: kernel(np.array([7], np.int8), np.array([0.1], np.float32))
# run: kernel(np.array([7], np.int16), np.array([0.1], np.float32))
# run: kernel(np.array([7], np.uint8), np.array([0.1], np.float32))
# run: kernel(np.array([16777217], np.int32), np.array([0.1], np.float32))
# run: kernel(np.array([16777217], np.int64), np.array([0.1], np.float32))
# run: kernel(np.array([16777217], np.uint64), np.array([0.1], np.float32))
