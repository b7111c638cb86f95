import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    for i in prange(1, x.size):
        x[i] += x[i - 1]


# run: kernel(np.arange(6))
