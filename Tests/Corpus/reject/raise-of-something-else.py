import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    if n < 0:
        raise n
    return n


# signature: kernel(i8)
# expect-error: raise
# at: 8
