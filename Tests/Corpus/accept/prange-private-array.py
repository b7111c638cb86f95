import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(n):
    out = np.empty(n, np.int64)
    for i in prange(n):
        buffer = np.zeros(4, np.int64)
        for j in range(4):
            buffer[j] = i * j
        out[i] = buffer[1] + buffer[3]
    return out


# run: kernel(3000)
