import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    s = 0
    for i in n:
        s += i
    return s


# signature: kernel(i8)
# expect-error: int64
# at: 8
