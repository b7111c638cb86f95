import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return a << b, a >> b, np.left_shift(a, b), np.right_shift(a, b), a << 3, 1 << b, a >> 1


# run: kernel(np.array([1, -7, 5, 100, -1]), np.array([2, 63, 64, -1, 200]))
# run: kernel(np.array([1, -7, 5, 100, -1], dtype=np.int8), np.array([2, 7, 8, -1, 100], dtype=np.int8))
# run: kernel(np.array([1, 7, 5], dtype=np.uint64), np.array([2, 63, 64], dtype=np.uint64))
