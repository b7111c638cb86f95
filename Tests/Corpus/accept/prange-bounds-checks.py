import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, index):
    out = np.zeros(index.size)
    for i in prange(index.size):
        out[i] = x[index[i]]
    return out


# options: --boundscheck
# run: kernel(np.arange(5.0), np.array([0, -1, 4]))
# run: kernel(np.arange(5.0), np.array([0, 5, 4]))
# raises: IndexError
