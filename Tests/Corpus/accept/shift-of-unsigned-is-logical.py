import numpy as np
from numba import njit


@njit
def kernel(x):
    out = np.empty(x.size, np.uint64)
    for i in range(x.size):
        out[i] = (x[i] >> np.uint64(3)) ^ (x[i] << np.uint64(5))
    return out


# run: kernel(np.array([2**63, 1, 2**64 - 1, 12345], np.uint64))
