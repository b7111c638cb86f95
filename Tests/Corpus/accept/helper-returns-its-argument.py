import numpy as np
from numba import njit


@njit
def same(x):
    return x


@njit
def kernel(n):
    a = np.zeros(n)
    b = same(a)
    b[0] = 3
    s = 0.0
    for k in range(4):
        a = same(np.full(n, k * 1.0))
        s += a[0]
    return b, s, same(a)[0]


# run: kernel(3)
