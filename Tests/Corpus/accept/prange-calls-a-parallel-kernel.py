import numpy as np
from numba import njit, prange


@njit(parallel=True)
def total(x):
    s = 0
    for i in prange(x.size):
        s += x[i]
    return s


@njit(parallel=True)
def kernel(a):
    out = np.zeros(a.shape[0], np.int64)
    for k in prange(a.shape[0]):
        out[k] = total(a[k])
    return out


# run: kernel(rng.integers(0, 100, (40, 500)))
