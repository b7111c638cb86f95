import numpy as np
from numba import njit, prange


@njit
def kernel(t):
    first, *rest = t
    return first


# signature: kernel(UniTuple(i8, 3))
# expect-error: starred
# at: 7
