import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    s = 0
    for i in range(0, n, 1, 1):
        s += i
    return s


# signature: kernel(i8)
# expect-error: range
# at: 8
