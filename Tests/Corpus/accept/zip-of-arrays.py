import numpy as np
from numba import njit


@njit
def kernel(a, b):
    s = 0.0
    n = 0
    for x, y in zip(a, b):
        s += x * y
        n += 1
    return s, n


# run: kernel(np.arange(5.0), np.arange(5.0) + 1)
# run: kernel(np.arange(5.0), np.arange(3))
# run: kernel(np.arange(2), np.arange(9.0)[::3])
