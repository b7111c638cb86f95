import numpy as np
from numba import njit


@njit
def dot(x, y):
    s = 0.0
    for i in range(x.shape[0]):
        s += x[i] * y[i]
    return s


@njit
def kernel(a, b):
    out = np.empty((a.shape[0], b.shape[1]))
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            out[i, j] = dot(a[i], b[:, j])
    return out


# run: kernel(np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4))
# run: kernel(np.asfortranarray(np.arange(6.0).reshape(2, 3)), np.arange(12.0).reshape(4, 3).T)
