"""`s = np.sum(x - s)` reads the old value at every element."""
import numpy as np
from numba import njit


@njit
def total(x, s):
    s = (x - s).sum()
    return s


@njit
def largest(x, s, turns):
    for i in range(turns):
        s = np.max(x[:i + 1] * s + 1.0)
    return s


@njit
def counted(x, n):
    n = np.sum(x[:n] > n)
    return n


@njit
def masked(x, s):
    s = np.sum(x[x > s])
    return s


# run: total(np.arange(5.0), 1.0)
# run: largest(np.arange(5.0), 2.0, 3)
# run: counted(np.arange(9.0), 4)
# run: masked(np.arange(5.0), 2.0)
