import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    return x + (1, 2)


# signature: kernel(f8[:])
# expect-error: operand-types
# at: 7
