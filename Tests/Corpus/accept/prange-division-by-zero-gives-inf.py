import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, y):
    out = np.empty(x.size)
    for i in prange(x.size):
        out[i] = x[i] / y[i]
    return out


# run: kernel(np.array([1.0, -1.0, 0.0, 6.0]), np.array([0.0, 0.0, 0.0, 3.0]))
