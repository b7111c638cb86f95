import numpy as np
from numba import njit


@njit("f8(f8[::1, :])")
def kernel(a):
    s = 0.0
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            s = s * 0.5 + a[i, j]
    return s


# run: kernel(np.asfortranarray(np.arange(12.0).reshape(3, 4)))
