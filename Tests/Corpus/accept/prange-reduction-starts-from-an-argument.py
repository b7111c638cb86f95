import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, start, low):
    for i in prange(x.size):
        start += x[i]
        low = min(low, x[i])
    return start, low


# run: kernel(rng.random(20000), 100.0, 0.5)
# run: kernel(np.empty(0), 100.0, 0.5)
