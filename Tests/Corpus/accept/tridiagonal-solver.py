import numpy as np
from numba import njit


@njit
def kernel(a, b, c, d):
    n = d.size
    cp = np.empty(n)
    x = np.empty(n)
    cp[0] = c[0] / b[0]
    x[0] = d[0] / b[0]
    for i in range(1, n):
        m = b[i] - a[i] * cp[i - 1]
        cp[i] = c[i] / m
        x[i] = (d[i] - a[i] * x[i - 1]) / m
    for i in range(n - 2, -1, -1):
        x[i] -= cp[i] * x[i + 1]
    return x


# run: kernel(np.ones(6), np.full(6, 4.0), np.ones(6), np.arange(6.0))
