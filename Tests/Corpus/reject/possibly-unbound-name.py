import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    if n > 3:
        r = 1
    return r


# signature: kernel(i8)
# expect-error: r
# at: 9
