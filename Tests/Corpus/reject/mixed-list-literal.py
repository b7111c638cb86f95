import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    values = [1, (2, 3)]
    return n


# signature: kernel(i8)
# expect-error: list
# at: 7
