import numpy as np
from numba import njit, prange


@njit
def forever(n):
    return forever(n - 1)


@njit
def kernel(n):
    return forever(n)


# signature: kernel(i8)
# expect-error: forever
# at: 6
