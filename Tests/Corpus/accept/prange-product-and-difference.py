import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    p = 1
    s = 1000
    q = 1.0
    for i in prange(x.size):
        p *= x[i]
        s -= x[i]
        q /= x[i]
    return p, s, q


# oracle: cpython
# run: kernel(np.full(12, 3))
# run: kernel(np.linspace(0.9, 1.1, 20000))
