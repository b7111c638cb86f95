import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, y):
    sx = 0.0
    sy = 0.0
    sxy = 0.0
    n = 0
    top = -np.inf
    for i in prange(x.size):
        sx += x[i]
        sy += y[i]
        sxy += x[i] * y[i]
        n += 1
        top = max(top, y[i])
    return sx, sy, sxy, n, top


# run: kernel(rng.random(20000), rng.random(20000))
