import numpy as np
from numba import njit


@njit
def kernel(x):
    evens = np.zeros(x.size, np.int64)
    n = 0
    for v in x:
        if v % 2 == 0:
            evens[n] = v
            n += 1
    return evens, n, x


# run: kernel(np.array([1, 2, 4, 7, 8]))
