import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    exec("n = 1")
    return n


# signature: kernel(i8)
# expect-error: exec
# at: 7
