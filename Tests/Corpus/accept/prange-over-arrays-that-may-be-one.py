"""A name that holds one of two arrays makes no race with either: such loops run in order; arrays
that only change places run in parallel."""
import numpy as np
from numba import njit, prange


@njit(parallel=True)
def chosen(x, y, first):
    z = x if first else y
    for i in prange(x.size - 1):
        z[i] = x[i + 1] + 1.0
    return z


@njit(parallel=True)
def named(x, y, first):
    z = y
    w = x
    if first:
        z = w
    for i in prange(x.size - 1):
        z[i] = x[i + 1] + 1.0
    return z


@njit(parallel=True)
def kept(x, steps):
    old = x
    for t in range(steps):
        new = np.empty(x.size)
        for i in prange(x.size):
            new[i] = old[i - 1] + 1.0
        old = new
    return old


@njit(parallel=True)
def stale(x, steps):
    new = np.zeros(x.size)
    old = x
    for t in range(steps):
        for i in prange(x.size - 1):
            new[i] = old[i + 1] + 1.0
        old = new
    return old


@njit(parallel=True)
def swapped(a, b, steps):
    for t in range(steps):
        for i in prange(1, a.size):
            b[i] = a[i - 1] + 1.0
        a, b = b, a
    return a.copy()


# run: chosen(np.arange(20000.0), np.zeros(20000), True)
# run: chosen(np.arange(20000.0), np.zeros(20000), False)
# run: named(np.arange(20000.0), np.zeros(20000), True)
# run: kept(np.arange(20000.0), 3)
# run: stale(np.arange(20000.0), 3)
# run: swapped(np.arange(20000.0), np.zeros(20000), 3)
