import numpy as np
from numba import njit


@njit
def kernel(x):
    s = np.uint64(0)
    for i in range(x[0]):
        s += i * x[0]
    return s


# run: kernel(np.array([5], np.uint64))
# run: kernel(np.array([5], np.uint8))
