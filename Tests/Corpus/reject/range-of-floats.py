import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    s = 0
    for i in range(x):
        s += i
    return s


# signature: kernel(f8)
# expect-error: range
# at: 8
