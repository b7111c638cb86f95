import numpy as np
from numba import njit, prange


@njit(parallel=True)
def place(n):
    i = -1
    for i in prange(n):
        pass
    return i


@njit(parallel=True)
def down(n):
    i = 100
    for i in prange(n, 0, -1):
        pass
    return i


@njit(parallel=True)
def value(x, n):
    last = 7.5
    for i in prange(n):
        last = x[i] * 2.0
    return last


@njit(parallel=True)
def beside_a_sum(x, n):
    total, last = 0.0, 7.5
    for i in prange(n):
        last = x[i] * 2.0
        total += x[i]
    return total, last


# run: place(0)
# run: place(3)
# run: place(100000)
# run: down(0)
# run: down(5)
# run: value(np.arange(100000.0), 0)
# run: value(np.arange(100000.0), 1)
# run: value(np.arange(100000.0), 100000)
# run: beside_a_sum(np.arange(100000.0), 0)
# run: beside_a_sum(np.arange(100000.0), 1)
# run: beside_a_sum(np.arange(100000.0), 70)
# run: beside_a_sum(np.arange(100000.0), 100000)
