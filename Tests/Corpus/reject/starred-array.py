import numpy as np
from numba import njit, prange


@njit
def add(a, b):
    return a + b


@njit
def kernel(x):
    return add(*x)


# signature: kernel(i8[:])
# expect-error: unpacked
# at: 12
