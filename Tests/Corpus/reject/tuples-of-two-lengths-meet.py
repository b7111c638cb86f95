import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    if n > 3:
        t = (n, n)
    else:
        t = (n, n, n)
    return t


# signature: kernel(i8)
# expect-error: t
# at: 10
