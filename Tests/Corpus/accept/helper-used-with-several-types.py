import numpy as np
from numba import njit


@njit
def total(x):
    s = x[0] - x[0]
    for v in x:
        s += v
    return s


@njit
def kernel(a, b):
    return total(a) + total(b), total(a), total(b), total(a[::2])


# run: kernel(np.arange(5), np.arange(5.0))
