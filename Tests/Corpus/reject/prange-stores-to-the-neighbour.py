import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    for i in prange(x.size - 1):
        x[i + 1] = x[i] * 2


# signature: kernel(f8[::1])
# expect-error: x
# at: 8
