import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a = [n]
    return a, a


# signature: kernel(i8)
# expect-error: list-alias
# at: 8
