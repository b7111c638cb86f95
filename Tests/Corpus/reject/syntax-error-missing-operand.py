import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    x = n +
    return x


# expect-error: expression
# at: 7
