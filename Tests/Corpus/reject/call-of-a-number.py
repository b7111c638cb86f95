import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return n(1)


# signature: kernel(i8)
# expect-error: call
# at: 7
