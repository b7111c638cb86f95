import numpy as np
from numba import njit


@njit
def kernel(a, b, q, r):
    for i in range(len(a)):
        for j in range(len(b)):
            q[i, j] = a[i] // b[j]
            r[i, j] = a[i] % b[j]


# run: kernel(np.arange(-9, 10), np.array([-4, -3, -1, 1, 2, 5]), np.zeros((19, 6), np.int64), np.zeros((19, 6), np.int64))
# run: kernel(np.arange(-9, 10, dtype=np.int8), np.array([-4, 3], np.int8), np.zeros((19, 2), np.int8), np.zeros((19, 2), np.int8))
