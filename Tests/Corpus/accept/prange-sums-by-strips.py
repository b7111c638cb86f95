import numpy as np
from numba import njit, prange


@njit(parallel=True)
def moments(x):
    first = 0.0
    second = 1.0
    smallest = np.inf
    for i in prange(x.shape[0]):
        first += x[i]
        second = x[i] * x[i] + second
        smallest = min(smallest, x[i])
    return first, second, smallest


@njit(parallel=True)
def from_two(x, y):
    total = 0.0
    for i in prange(2, x.shape[0]):
        difference = x[i] - x[i - 2]
        y[i] = difference
        total += difference * difference
    return total


@njit(parallel=True)
def by_twos(x):
    total = 0.0
    for i in prange(0, x.shape[0], 2):
        total += x[i]
    return total


@njit(parallel=True)
def rows(a):
    total = 0.0
    for i in prange(a.shape[0]):
        total += np.sum(a[i])
    return total


# run: moments(np.sin(np.arange(100000.0)))
# run: moments(np.sin(np.arange(10.0)))
# run: moments(np.zeros(0))
# run: from_two(np.sin(np.arange(20000.0)), np.zeros(20000))
# run: from_two(np.zeros(2), np.zeros(2))
# run: by_twos(np.sin(np.arange(20001.0)))
# run: rows(np.sin(np.arange(20000.0)).reshape(100, 200))
