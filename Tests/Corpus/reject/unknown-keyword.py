import numpy as np
from numba import njit, prange


@njit
def add(a, b=1):
    return a + b


@njit
def kernel(n):
    return add(n, c=2)


# signature: kernel(i8)
# expect-error: c
# at: 12
