import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a, b, c = n, n
    return a + b + c


# signature: kernel(i8)
# expect-error: unpack
# at: 7
