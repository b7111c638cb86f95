import numpy as np
from numba import njit, prange


@njit
def kernel(a=1, b):
    return a + b


# signature: kernel(i8, i8)
# expect-error: default
# at: 6
