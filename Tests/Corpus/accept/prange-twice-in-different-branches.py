import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, flag):
    s = 0.0
    if flag:
        for i in prange(x.size):
            s += x[i]
    else:
        for i in prange(x.size):
            s -= x[i] * 2
    return s


# run: kernel(rng.random(20000), True)
# run: kernel(rng.random(20000), False)
