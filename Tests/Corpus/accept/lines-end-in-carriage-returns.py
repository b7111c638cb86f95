import numpy as np
from numba import njit


@njit
def kernel(n):
    """Text of
    two lines."""
    s = 0
    for i in range(n):
        s += i  # add
    return s


# run: kernel(5)
