import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    n, m = a.shape
    for i in prange(n):
        for j in range(1, m):
            a[i, j] += a[i, j - 1]
    for j in prange(m):
        for i in range(1, n):
            a[i, j] += a[i - 1, j]


# run: kernel(rng.integers(0, 9, (200, 30)))
# run: kernel(np.asfortranarray(rng.integers(0, 9, (200, 30))))
