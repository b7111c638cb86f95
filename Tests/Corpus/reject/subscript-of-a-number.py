import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return n[0]


# signature: kernel(i8)
# expect-error: int64
# at: 7
