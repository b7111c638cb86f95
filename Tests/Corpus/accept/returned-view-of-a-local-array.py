import numpy as np
from numba import njit


@njit
def kernel(n):
    a = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            a[i, j] = i * n + j
    return a[1:, 0]


# run: kernel(4)
# run: kernel(1)
