import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(seed, n):
    # draws keep their order, whatever the number of threads
    np.random.seed(seed)
    x = np.empty(n)
    for i in prange(n):
        x[i] = np.random.random()
    return x


# run: kernel(1, 1000)
