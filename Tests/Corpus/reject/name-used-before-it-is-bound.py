import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    s = t + n
    t = 1
    return s + t


# signature: kernel(i8)
# expect-error: t
# at: 7
