import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(points):
    n, dims = points.shape
    out = np.empty((n, n))
    for i in prange(n):
        for j in range(n):
            d = 0.0
            for k in range(dims):
                t = points[i, k] - points[j, k]
                d += t * t
            out[i, j] = np.sqrt(d)
    return out


# run: kernel(rng.random((30, 3)))
# run: kernel(rng.random((30, 3)).astype(np.float32))
# oracle: numba
