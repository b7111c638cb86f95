import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    for i in range(n):
        pass
    return i


# signature: kernel(i8)
# expect-error: i
# at: 9
