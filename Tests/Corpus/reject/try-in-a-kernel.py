import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    try:
        return 1 // n
    except ZeroDivisionError:
        return 0


# signature: kernel(i8)
# expect-error: try
# at: 7
