import numpy as np
from numba import njit


@njit
def kernel(n, m):
    a = np.empty((n, m))
    b = np.zeros((n, m), dtype=np.int32)
    c = np.ones(n, np.float32)
    d = np.full((m, n), 2.5)
    e = np.full(n, 7)
    f = np.zeros(shape=(2, 2), dtype=np.bool_)
    for i in range(n):
        for j in range(m):
            a[i, j] = i * m + j
            b[i, j] += i
    return a, b, c, d, e, f


# run: kernel(2, 3)
# run: kernel(0, 3)
# run: kernel(1, 1)
