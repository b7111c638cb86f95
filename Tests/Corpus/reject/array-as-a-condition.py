import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    if x:
        return 1
    return 0


# signature: kernel(f8[:])
# expect-error: condition
# at: 7
