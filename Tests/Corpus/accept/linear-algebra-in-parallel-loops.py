# tolerance: 1e-9
import numpy as np
from numba import njit, prange


@njit(parallel=True)
def products(a, b):
    results = np.empty((a.shape[0], a.shape[1], b.shape[1]))
    for i in prange(a.shape[0]):
        results[i] = a[i] @ b
    return results


@njit(parallel=True)
def solutions(a, b):
    results = np.empty((a.shape[0], b.shape[0]))
    lengths = np.empty(a.shape[0])
    for i in prange(a.shape[0]):
        results[i] = np.linalg.solve(a[i], b)
        lengths[i] = np.linalg.eigvalsh(a[i] + a[i].T)[0]
    return results, lengths


@njit(parallel=True)
def squares(x):
    results = np.empty(4)
    for i in prange(4):
        results[i] = np.dot(x[i:], x[i:])
    return results, np.dot(x, x)


# run: products(np.sin(np.arange(60000.0)).reshape(6, 100, 100), np.cos(np.arange(7700.0)).reshape(100, 77))
# run: solutions(np.sin(np.arange(2400.0) ** 1.1).reshape(6, 20, 20) + 5.0 * np.eye(20), np.arange(20.0))
# run: squares(np.sin(np.arange(30001.0)))
