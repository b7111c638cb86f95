import numpy as np
from numba import njit, prange


@njit(vectorise=True)
def kernel(n):
    return n


# signature: kernel(i8)
# expect-error: vectorise
# at: 5
