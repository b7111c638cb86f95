import numpy as np
from numba import njit, prange


@njit
def add(a, b):
    return a + b


@njit
def kernel(t):
    return add(*t)


# signature: kernel(UniTuple(i8, 2))
# expect-error: unpacked
# at: 12
