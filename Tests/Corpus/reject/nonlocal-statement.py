import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    nonlocal n
    return n


# signature: kernel(i8)
# expect-error: nonlocal
# at: 7
