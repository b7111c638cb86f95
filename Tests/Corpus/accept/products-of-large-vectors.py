# tolerance: 1e-12
import numpy as np
from numba import njit


@njit
def products(a, x, y):
    return a @ x, y @ a, a.T @ y, np.dot(a, x)


@njit
def sums(x, y):
    return np.dot(x, y), x @ y, x[::2] @ y[::2], np.dot(x[::-1], y), np.dot(x, x)


# run: products(np.sin(np.arange(10000.0)).reshape(100, 100), np.cos(np.arange(100.0)), np.arange(100.0))
# run: products(np.sin(np.arange(9000.0)).reshape(90, 100), np.cos(np.arange(100.0)), np.arange(90.0))
# run: products(np.sin(np.arange(9000.0)).reshape(90, 100) * (1 + 1j), np.cos(np.arange(100.0)), np.arange(90.0))
# run: products(np.sin(np.arange(40000.0)).reshape(200, 200)[::2, ::2], np.cos(np.arange(200.0))[::2], np.arange(200.0)[::-2])
# run: products(np.sin(np.arange(9000)).reshape(90, 100).astype(np.float32), np.cos(np.arange(100)).astype(np.float32), np.ones(90, np.float32))
# tolerance: 1e-5
# run: products(np.arange(9000).reshape(90, 100), np.arange(100), np.arange(90))
# run: sums(np.sin(np.arange(20000.0)), np.cos(np.arange(20000.0)))
# run: sums(np.sin(np.arange(20001.0)) * 1j, np.cos(np.arange(20001.0)))
# run: sums(np.sin(np.arange(20001)).astype(np.float32) + 1, np.cos(np.arange(20001)).astype(np.float32) + 1)
# tolerance: 1e-5
# run: sums(np.arange(20001), np.arange(20001))
# run: sums(np.arange(20001).astype(np.uint8), np.arange(20001).astype(np.uint8))
