import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    with open("file") as source:
        return n


# signature: kernel(i8)
# expect-error: with
# at: 7
