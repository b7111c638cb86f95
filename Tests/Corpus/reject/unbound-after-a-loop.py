import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    for i in range(n):
        last = i
    return last


# signature: kernel(i8)
# expect-error: last
# at: 9
