import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    last = 0.0
    for i in prange(x.size):
        x[i] = x[i] + last
        last = x[i]


# signature: kernel(f8[::1])
# expect-error: last
# at: 10
