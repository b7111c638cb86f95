import numpy as np
from numba import njit


@njit
def kernel(x):
    s = 0
    n = x.size
    i = n - 1
    while i >= 0:
        s = s * 2 + x[i]
        i -= 1
    return s


# run: kernel(np.arange(6, dtype=np.uint32))
# run: kernel(np.empty(0, np.uint8))
