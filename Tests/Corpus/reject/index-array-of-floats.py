import numpy as np
from numba import njit


@njit
def kernel(x, i):
    return x[i]


# signature: kernel(f8[:], f8[:])
# expect-error: an index is an integer
# at: 7
