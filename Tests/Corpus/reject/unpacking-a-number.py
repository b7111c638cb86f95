import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a, b = n
    return a + b


# signature: kernel(i8)
# expect-error: int64
# at: 7
