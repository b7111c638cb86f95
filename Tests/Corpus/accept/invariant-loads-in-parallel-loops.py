"""What inner loops of parallel ones load once is not loaded where they do nothing."""
import numpy as np
from numba import njit, prange


@njit(parallel=True)
def product(a, b, c):
    for i in prange(c.shape[0]):
        for k in range(a.shape[1]):
            for j in range(c.shape[1]):
                c[i, j] += a[i, k] * b[k, j]


@njit(parallel=True)
def scaled(factors, x, y):
    for i in prange(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = x[i, j] * factors[i]


@njit(parallel=True)
def own_elements(x):
    for i in prange(x.shape[0]):
        for j in range(1, x.shape[1]):
            x[i, j] += x[i, 0]


# run: product(np.arange(12.0).reshape(3, 4), np.arange(20.0).reshape(4, 5), np.ones((3, 5)))
# run: product(np.empty((0, 4)), np.empty((4, 0)), np.empty((0, 0)))
# run: product(np.empty((3, 0)), np.empty((0, 5)), np.ones((3, 5)))
# run: scaled(np.arange(3), np.ones((3, 7), np.float32), np.empty((3, 7), np.float32))
# run: scaled(np.empty(0), np.empty((4, 0)), np.empty((4, 0)))
# run: scaled(np.array([1j, 2.0]), np.ones((2, 3)), np.empty((2, 3), np.complex128))
# run: own_elements(np.arange(12.0).reshape(3, 4))
# run: own_elements(np.arange(5).reshape(1, 5))
