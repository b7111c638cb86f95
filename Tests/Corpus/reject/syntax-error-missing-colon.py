import numpy as np
from numba import njit, prange


@njit
def kernel(n)
    return n


# expect-error: :
# at: 6
