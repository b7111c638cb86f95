import numpy as np
from numba import njit, prange


@njit
def add(a, b=1):
    return a + b


@njit
def kernel(n):
    return add(n, a=2)


# signature: kernel(i8)
# expect-error: a
# at: 12
