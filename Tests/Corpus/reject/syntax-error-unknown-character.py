import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    x = n ? 1
    return x


# expect-error: ?
# at: 7
