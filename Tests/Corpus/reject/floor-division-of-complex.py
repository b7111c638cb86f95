import numpy as np
from numba import njit, prange


@njit
def kernel(z):
    return z // 2


# signature: kernel(c16)
# expect-error: //
# at: 7
