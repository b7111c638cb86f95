import numpy as np
from numba import njit, prange


@njit
def add(a, b):
    return a + b


@njit
def kernel(t):
    return add(1, *t)


# signature: kernel(UniTuple(i8, 2))
# expect-error: expected at most 2
# at: 12
