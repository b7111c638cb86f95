import numpy as np
from numba import njit, prange


def plain(n):
    return n + 1


@njit
def kernel(n):
    return plain(n)


# signature: kernel(i8)
# expect-error: plain
# at: 11
