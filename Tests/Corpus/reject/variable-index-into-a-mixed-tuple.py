import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    t = (n, 2.5, (1, 2))
    return t[n]


# signature: kernel(i8)
# expect-error: tuple
# at: 8
