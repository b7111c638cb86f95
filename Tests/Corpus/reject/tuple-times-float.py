import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    t = (1, 2)
    return t * x


# signature: kernel(f8)
# expect-error: tuple
# at: 8
