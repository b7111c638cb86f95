import math
import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, out):
    for i in prange(x.size):
        t = x[i] * 2
        u = math.sqrt(t) + i
        if u > 3:
            t = u - 1
        out[i] = t * u


# run: kernel(rng.random(5000), np.zeros(5000))
# run: kernel(rng.random(10000)[::2], np.zeros(10000)[::2])
