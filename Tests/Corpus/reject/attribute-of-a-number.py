import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return n.size


# signature: kernel(i8)
# expect-error: size
# at: 7
