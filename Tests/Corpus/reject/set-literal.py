import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    s = {1, n}
    return len(s)


# signature: kernel(i8)
# expect-error: set
# at: 7
