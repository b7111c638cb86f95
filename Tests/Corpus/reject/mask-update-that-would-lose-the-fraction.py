import numpy as np
from numba import njit


@njit
def kernel(x, m):
    x[m] += 1.5


# signature: kernel(i8[:], b1[:])
# expect-error: store-type
# at: 7
