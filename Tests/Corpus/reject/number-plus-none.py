import numpy as np
from numba import njit, prange


@njit
def nothing(n):
    n += 1


@njit
def kernel(n):
    return nothing(n) + 1


# signature: kernel(i8)
# expect-error: None
# at: 12
