import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    t = (n, n)
    t[0] = 1
    return t


# signature: kernel(i8)
# expect-error: Tuple
# at: 8
