import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    last = 0.0
    for i in prange(x.size):
        last = x[i]
    return last


# run: kernel(np.arange(5.0))
# run: kernel(np.arange(1.0, 1000.0))
