import numpy as np
from numba import njit


@njit(parallel=True)
def axpy(a, x, y):
    for i in range(x.size):
        y[i] = a * x[i] + y[i]


@njit(parallel=True)
def heat(u, v, steps):
    for step in range(steps):
        for i in range(1, u.shape[0] - 1):
            for j in range(1, u.shape[1] - 1):
                v[i, j] = 0.25 * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1])
        for i in range(1, u.shape[0] - 1):
            for j in range(1, u.shape[1] - 1):
                u[i, j] = v[i, j]


@njit(parallel=True)
def product(a, b):
    c = np.zeros((a.shape[0], b.shape[1]))
    for i in range(a.shape[0]):
        for k in range(a.shape[1]):
            for j in range(b.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c


@njit(parallel=True)
def mirrored(a):
    for i in range(a.shape[0]):
        for j in range(i):
            a[j, i] = a[i, j]


@njit(parallel=True)
def few(x):
    for i in range(3):
        x[i] = i


@njit(parallel=True)
def shifted(x, k):
    for i in range(x.size // 2):
        x[i + k] = i


# run: axpy(2.0, np.arange(20000.0), np.ones(20000))
# run: axpy(2.0, np.arange(5.0), np.ones(5))
# run: heat(rng.random((60, 70)), np.zeros((60, 70)), 3)
# run: heat(rng.random((2, 1)), np.zeros((2, 1)), 3)
# run: product(rng.random((30, 40)), rng.random((40, 50)))
# run: product(rng.random((3, 0)), rng.random((0, 5)))
# run: mirrored(rng.random((40, 40)))
# run: few(np.zeros(4))
# run: shifted(np.zeros(40000), 20000)
# run: shifted(np.zeros(40000), -3)
# run: axpy(0.5, buffer[:20000], buffer[1:])
# buffer: np.arange(20001.0)
