import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    f = open("file")
    return n


# signature: kernel(i8)
# expect-error: open
# at: 7
