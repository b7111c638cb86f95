import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a = []
    return len([]) + len(a)


# signature: kernel(i8)
# expect-error: empty-list
# at: 7
# expect-error: empty-list
# at: 8
