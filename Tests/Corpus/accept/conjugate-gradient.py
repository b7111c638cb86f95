import numpy as np
from numba import njit


@njit
def dot(x, y):
    s = 0.0
    for i in range(x.size):
        s += x[i] * y[i]
    return s


@njit
def kernel(A, b, steps):
    n = b.size
    x = np.zeros(n)
    r = b.copy()
    p = b.copy()
    rs = dot(r, r)
    for step in range(steps):
        q = np.zeros(n)
        for i in range(n):
            q[i] = dot(A[i], p)
        alpha = rs / dot(p, q)
        for i in range(n):
            x[i] += alpha * p[i]
            r[i] -= alpha * q[i]
        new = dot(r, r)
        if new < 1e-20:
            break
        for i in range(n):
            p[i] = r[i] + new / rs * p[i]
        rs = new
    return x


# run: kernel(np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 1.0], [0.0, 1.0, 2.0]]), np.array([1.0, 2.0, 3.0]), 2)
