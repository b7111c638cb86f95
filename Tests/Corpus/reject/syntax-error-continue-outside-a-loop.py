import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    continue
    return n


# signature: kernel(i8)
# expect-error: continue
# at: 7
