import numpy as np
from numba import njit


@njit
def kernel(a, b):
    n = len(a)
    out = np.empty((5, n), np.uint64)
    for i in range(n):
        out[0, i] = a[i] + b[i]
        out[1, i] = a[i] - b[i]
        out[2, i] = a[i] * b[i]
        out[3, i] = a[i] // b[i]
        out[4, i] = a[i] % b[i]
    return out


# run: kernel(np.array([3, 2**64 - 1, 2**63], np.uint64), np.array([5, 2, 7], np.uint64))
