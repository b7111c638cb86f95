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


# run: kernel(rng.random(20000), np.zeros(20000))
# run: kernel(rng.random(40000)[::2], np.zeros(40000)[::2])
