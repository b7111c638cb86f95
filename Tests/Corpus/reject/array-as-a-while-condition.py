import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    while x > 0:
        x[0] -= 1


# signature: kernel(f8[:])
# expect-error: condition
# at: 7
