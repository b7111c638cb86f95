import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(n, m):
    out = np.zeros((n, m))
    total = 0
    for i in prange(n):
        for j in prange(m):
            out[i, j] = i * 100 + j
            total += 1
    return out, total


# oracle: cpython
# run: kernel(40, 50)
# run: kernel(0, 5)
