import numpy as np
from numba import njit, prange


COUNT = 0


@njit
def kernel(n):
    global COUNT
    COUNT = n
    return n


# signature: kernel(i8)
# expect-error: global
# at: 10
