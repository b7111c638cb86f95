import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    n, m = x.shape
    return n * m


# signature: kernel(f8[:])
# expect-error: unpack
# at: 7
