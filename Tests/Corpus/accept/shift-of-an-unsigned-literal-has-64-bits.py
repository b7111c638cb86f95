import numpy as np
from numba import njit


@njit
def kernel(n):
    return np.uint64(1) << n, np.uint64(3) << (n + np.uint64(1))


# run: kernel(np.uint64(40))
