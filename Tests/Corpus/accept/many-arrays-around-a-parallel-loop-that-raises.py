import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, limit):
    a = np.ones((x.size, x.size))
    b = np.ones(x.size)
    c = np.ones(x.size)
    d = np.ones(x.size)
    e = np.ones(x.size)
    for i in prange(x.size):
        scratch = np.ones(2)
        if x[i] > limit:
            raise ValueError("too large")
        a[i, 0] = x[i] + scratch[0]
        b[i] = c[i] + d[i] + e[i]
    total = 0.0
    for i in range(x.size):
        total += a[i, 0] + b[i]
    return total


# run: kernel(np.arange(9.0), 100.0)
# run: kernel(np.arange(9.0), 5.0)
# raises: ValueError: too large
