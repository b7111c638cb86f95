import numpy as np
from numba import njit


@njit
def kernel(d):
    n = d.shape[0]
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i, k] + d[k, j] < d[i, j]:
                    d[i, j] = d[i, k] + d[k, j]


# run: kernel(rng.random((12, 12)))
# run: kernel(rng.integers(1, 50, (9, 9)))
