import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return n + 99999999999999999999


# signature: kernel(i8)
# expect-error: 99999999999999999999
# at: 7
