import numpy as np
from numba import njit


@njit
def above(x, limit):
    return x > limit


@njit
def kernel(x):
    y = x[np.isnan(x)]
    x[np.isnan(x)] = 0.0
    x[above(x, 2.0)] += 1.0
    return y, x, x[above(x, 3.0)]


# run: kernel(np.array([1.0, np.nan, 3.0, np.nan, 5.0]))
