import numpy as np
from numba import njit, prange


@njit(error_model="fortran")
def kernel(n):
    return n


# signature: kernel(i8)
# expect-error: error_model
# at: 5
