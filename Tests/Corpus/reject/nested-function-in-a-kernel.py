import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    def inner(v):
        return v + n
    return inner(1)


# signature: kernel(i8)
# expect-error: inner
# at: 7
