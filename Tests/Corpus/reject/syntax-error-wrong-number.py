import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return n + 0x


# expect-error: 0x
# at: 7
