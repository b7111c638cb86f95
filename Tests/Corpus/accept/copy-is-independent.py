import numpy as np
from numba import njit


@njit
def kernel(a):
    b = a.copy()
    b[0] = 100
    c = a[1:].copy()
    a[1] = -1
    return b, c


# run: kernel(np.arange(5))
# run: kernel(np.arange(10.0)[::2])
# run: kernel(np.arange(6).reshape(3, 2).T)
