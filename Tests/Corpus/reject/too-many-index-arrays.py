import numpy as np
from numba import njit


@njit
def kernel(x, i):
    return x[i, i]


# signature: kernel(f8[:], i8[:])
# expect-error: too-many-indices
# at: 7
