import numpy as np
from numba import njit


@njit
def kernel(x, i):
    return x[i] * 2


@njit
def store(x, i):
    x[i] = 1.0
    return x


# options: --boundscheck
# run: kernel(np.arange(4.0), np.array([0, 3]))
# run: kernel(np.arange(4.0), np.array([0, 4]))
# raises: IndexError
# run: kernel(np.arange(4.0), np.array([0, -5]))
# raises: IndexError
# run: store(np.arange(4.0), np.array([0, 4]))
# raises: IndexError
# run: store(np.arange(4.0), np.array([0, -4]))
