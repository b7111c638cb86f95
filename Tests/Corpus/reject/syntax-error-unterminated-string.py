import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    s = "open
    return n


# expect-error: string
# at: 7
