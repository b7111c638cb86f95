import numpy as np
from numba import njit, prange


class Box:
    pass


@njit
def kernel(n):
    b = Box()
    return n


# signature: kernel(i8)
# expect-error: Box
# at: 11
