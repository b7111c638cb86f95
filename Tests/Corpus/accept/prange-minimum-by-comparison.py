import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    m = 1e300
    n = 10
    for i in prange(x.size):
        if m > x[i]:
            m = x[i]
        if x[i] * 10 < n:
            n = x[i] * 10
    return m, n


# oracle: cpython
# run: kernel(rng.random(20000))
