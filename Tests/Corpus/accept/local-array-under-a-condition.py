import numpy as np
from numba import njit


@njit
def kernel(n, k):
    s = 0.0
    for i in range(n):
        if i % 2:
            t = np.full(i, 2.0)
            if i == k:
                break
            s += t[0]
        else:
            if i == k:
                return -s
    return s


# run: kernel(8, 5)
# run: kernel(8, 4)
# run: kernel(8, 100)
