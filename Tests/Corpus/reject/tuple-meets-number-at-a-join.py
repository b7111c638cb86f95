import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    t = (n, n)
    if n > 3:
        t = n
    return t


# signature: kernel(i8)
# expect-error: t
# at: 9
