import numpy as np
from numba import njit, prange


@njit
def kernel(a, b):
    return a is b


# signature: kernel(i8, i8)
# expect-error: is
# at: 7
