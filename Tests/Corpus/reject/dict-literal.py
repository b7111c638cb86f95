import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    d = {1: n}
    return d[1]


# signature: kernel(i8)
# expect-error: dict
# at: 7
