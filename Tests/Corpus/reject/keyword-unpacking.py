import numpy as np
from numba import njit, prange


@njit
def add(a, b):
    return a + b


@njit
def kernel(n):
    return add(**n)


# signature: kernel(i8)
# expect-error: unpacked
# at: 12
