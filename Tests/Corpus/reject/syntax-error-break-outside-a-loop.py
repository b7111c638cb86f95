import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    if n > 3:
        break
    return n


# signature: kernel(i8)
# expect-error: break
# at: 8
