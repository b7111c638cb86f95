import numpy as np
from numba import njit


@njit
def next_index(x, i):
    i += 1
    while i < x.size and x[i] == 0:
        i += 1
    return i


@njit
def kernel(x):
    s = 0
    i = next_index(x, -1)
    while i < x.size and not (s > 100 or x[i] < 0):
        s += x[i] * i
        i = next_index(x, i)
    return s


# run: kernel(np.array([0, 3, 0, 0, 5, -1, 7]))
