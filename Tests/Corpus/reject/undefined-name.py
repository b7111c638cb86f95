import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return n + missing


# signature: kernel(i8)
# expect-error: missing
# at: 7
