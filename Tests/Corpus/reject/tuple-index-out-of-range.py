import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    t = (n, n)
    return t[2]


# signature: kernel(i8)
# expect-error: 2
# at: 8
