import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    3 = n
    return n


# expect-error: assign
# at: 7
