import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return "a" + str(n)


# signature: kernel(i8)
# expect-error: str
# at: 7
