import numpy as np
from numba import njit


@njit
def kernel(a, k):
    c = a[:, k]
    d = a[k, 1:]
    s = 0.0
    for i in range(c.size):
        s += c[i]
    for j in range(d.size):
        s += 10 * d[j]
    c[0] = -1
    d[0] = -2
    return s


# run: kernel(np.arange(12.0).reshape(3, 4), 1)
# run: kernel(np.arange(12.0).reshape(4, 3).T, -1)
