import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    n, m = a.shape
    out = np.empty(n)
    for i in prange(n):
        s = 0.0
        k = 0
        for j in range(m):
            s += a[i, j]
            k = j
        while k > 0:
            s *= 0.99
            k -= 2
        out[i] = s
    return out


# run: kernel(rng.random((300, 11)))
# run: kernel(rng.random((11, 300)).T)
