import numpy as np
from numba import njit, float64, int64


@njit((float64[:], int64))
def first(x, n):
    return x[0] + n


@njit("(f8[:], i8)")
def kernel(x, n):
    return first(x, n) / n


# run: kernel(np.arange(5.0) + 1, 4)
