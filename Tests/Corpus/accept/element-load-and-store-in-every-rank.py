import numpy as np
from numba import njit


@njit
def kernel(a, b, c, d):
    a[1] = b[1, 2]
    b[0, 1] = c[1, 0, 1]
    c[0, 1, 0] = d[1, 0, 1, 0]
    d[0, 0, 0, 1] = a[2]


# run: kernel(np.arange(3), np.arange(6).reshape(2, 3), np.arange(8).reshape(2, 2, 2), np.arange(16).reshape(2, 2, 2, 2))
# run: kernel(np.arange(3.0), np.arange(6.0).reshape(3, 2).T, np.arange(8.0).reshape(2, 2, 2).T, np.arange(16.0).reshape(2, 2, 2, 2).T)
