import numpy as np
from numba import njit


@njit
def extremes(x):
    lo = hi = x[0]
    for v in x:
        lo = min(lo, v)
        hi = max(hi, v)
    return lo, hi


@njit
def kernel(x):
    lo, hi = extremes(x)
    return (hi - lo) / 2, extremes(x)[1]


# run: kernel(np.array([3.0, -1.0, 7.0]))
# run: kernel(np.array([3, -1, 7]))
