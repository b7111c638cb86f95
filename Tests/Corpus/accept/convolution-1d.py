import numpy as np
from numba import njit


@njit
def kernel(x, k):
    n, m = x.size, k.size
    out = np.zeros(n + m - 1)
    for i in range(n):
        for j in range(m):
            out[i + j] += x[i] * k[j]
    return out


# run: kernel(rng.random(20), rng.random(5))
# run: kernel(np.arange(5), np.arange(3))
