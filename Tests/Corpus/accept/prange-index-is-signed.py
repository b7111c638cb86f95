import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(n, out):
    for i in prange(n):
        out[i] = -i / 2
        if -i < -3:
            out[i] += 100


# oracle: cpython
# run: kernel(2000, np.zeros(2000))
