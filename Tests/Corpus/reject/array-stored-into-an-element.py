import numpy as np
from numba import njit, prange


@njit
def kernel(x, y):
    x[0] = y


# signature: kernel(f8[:], f8[:])
# expect-error: float64[:]
# at: 7
