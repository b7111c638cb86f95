import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    if n > 3:
    return n


# expect-error: indent
# at: 8
