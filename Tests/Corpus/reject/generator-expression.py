import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return any(i > 2 for i in range(n))


# signature: kernel(i8)
# expect-error: generator
# at: 7
