import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(n):
    out = np.zeros(n)
    i = 0
    for i in prange(n):
        out[i] = 2 * i
    return out


# run: kernel(3000)
# run: kernel(0)
