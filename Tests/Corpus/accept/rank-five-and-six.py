import numpy as np
from numba import njit


@njit
def kernel(a, b):
    s = 0
    for i in range(a.shape[0]):
        for j in range(a.shape[4]):
            s += a[i, 1, 0, -1, j] * b[j, 0, 1, i, 0, -1]
            b[0, 0, 0, 0, 1, 1] += 1
    return s


# run: kernel(np.arange(32).reshape(2, 2, 2, 2, 2), np.arange(64).reshape(2, 2, 2, 2, 2, 2))
# run: kernel(np.arange(32.0).reshape(2, 2, 2, 2, 2).T, np.arange(64.0).reshape(2, 2, 2, 2, 2, 2).T)
