import numpy as np
from numba import njit, prange


@njit
def kernel(a, a):
    return a


# signature: kernel(i8, i8)
# expect-error: a
# at: 6
