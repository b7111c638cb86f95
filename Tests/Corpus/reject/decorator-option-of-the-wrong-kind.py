import numpy as np
from numba import njit, prange


@njit(parallel="yes")
def kernel(n):
    return n


# signature: kernel(i8)
# expect-error: parallel
# at: 5
