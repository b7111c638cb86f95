import numpy as np
from numba import njit


@njit
def kernel(n):
    a = np.ones(n)
    for k in range(3):
        b = np.empty(a.size + 1)
        for i in range(a.size):
            b[i] = a[i] * 2
        b[-1] = k
        a = b
    return a


# run: kernel(2)
