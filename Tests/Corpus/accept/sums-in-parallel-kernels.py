# tolerance: exact
import numpy as np
from numba import njit


@njit(parallel=True)
def whole(x):
    return x.sum()


@njit(parallel=True)
def products(x, y):
    return (x * y).sum(), np.sum(x[3:] - y[:-3])


@njit(parallel=True)
def means(a):
    return a.mean(), np.sum(a[:, ::2])


@njit(parallel=True)
def rounds(x, n):
    total = 0.0
    for _ in range(n):
        total += np.sum(x * x)
    return total


# run: whole(np.sin(np.arange(200003.0)))
# run: whole(np.sin(np.arange(16384.0)))
# run: whole(np.sin(np.arange(16383.0)))
# run: whole(np.sin(np.arange(10240.0)))
# run: whole(np.sin(np.arange(10239.0)))
# run: whole(np.full(100, -0.0))
# run: whole(np.sin(np.arange(50001.0))[::-1])
# run: whole(np.sin(np.arange(50001.0))[::3])
# tolerance: 1e-15
# run: products(np.sin(np.arange(200003.0)), np.cos(np.arange(200003.0)))
# run: products(np.sin(np.arange(17001.0)), np.cos(np.arange(17001.0)))
# run: means(np.sin(np.arange(60000.0)).reshape(200, 300))
# tolerance: 1e-13
# run: rounds(np.sin(np.arange(40000.0)), 3)
