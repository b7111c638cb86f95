import numpy as np
from numba import njit


@njit("c16(c16[:], boolean[:])")
def kernel(z, mask):
    s = 0j
    for i in range(z.size):
        if mask[i]:
            s += z[i]
    return s


# run: kernel(np.array([1j, 2, 3 + 1j]), np.array([True, False, True]))
