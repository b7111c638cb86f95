import numpy as np
from numba import njit


@njit
def kernel(seed, n):
    x = np.uint64(seed)
    out = np.empty(n, np.uint64)
    for i in range(n):
        x ^= x << np.uint64(13)
        x ^= x >> np.uint64(7)
        x ^= x << np.uint64(17)
        out[i] = x
    return out


# run: kernel(88172645463325252, 10)
