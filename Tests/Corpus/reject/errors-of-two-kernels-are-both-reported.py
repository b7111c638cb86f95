import numpy as np
from numba import njit, prange


@njit
def helper(n):
    return n + missing_here


@njit
def kernel(n):
    return missing_there + helper(n)


# signature: kernel(i8)
# expect-error: missing_here
# at: 7
# expect-error: missing_there
# at: 12
