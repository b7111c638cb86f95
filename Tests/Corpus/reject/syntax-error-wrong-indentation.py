import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    if n > 3:
        n = 1
      n = 2
    return n


# expect-error: indent
# at: 9
