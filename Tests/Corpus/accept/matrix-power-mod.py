import numpy as np
from numba import njit


@njit
def multiply(a, b, m):
    n = a.shape[0]
    c = np.zeros((n, n), np.int64)
    for i in range(n):
        for j in range(n):
            for k in range(n):
                c[i, j] = (c[i, j] + a[i, k] * b[k, j]) % m
    return c


@njit
def kernel(a, p, m):
    n = a.shape[0]
    result = np.zeros((n, n), np.int64)
    for i in range(n):
        result[i, i] = 1
    while p > 0:
        if p & 1:
            result = multiply(result, a, m)
        a = multiply(a, a, m)
        p >>= 1
    return result


# run: kernel(np.array([[1, 1], [1, 0]]), 90, 1000000007)
