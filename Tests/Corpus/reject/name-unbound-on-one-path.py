import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    if n > 3:
        a = 1
    elif n > 1:
        b = 2
    else:
        return 0
    return a + b


# signature: kernel(i8)
# expect-error: a
# at: 13
