import numpy as np
from numba import njit


@njit
def popcount(v):
    count = 0
    while v:
        v &= v - 1
        count += 1
    return count


@njit
def kernel(x):
    out = np.empty(x.size, np.int64)
    for i in range(x.size):
        out[i] = popcount(x[i])
    return out


# run: kernel(np.array([0, 1, 255, 2**62 + 5]))
