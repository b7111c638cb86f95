import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, y):
    q = np.empty_like(x)
    r = np.empty_like(x)
    for i in prange(x.size):
        q[i] = x[i] // y[i]
        r[i] = x[i] % y[i]
    return q, r


# run: kernel(np.array([7, -7, 0, 9]), np.array([0, 2, 0, -4]))
