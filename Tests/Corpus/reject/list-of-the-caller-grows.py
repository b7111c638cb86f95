import numpy as np
from numba import njit, prange


@njit
def fill(items, n):
    items.append(n)
    return items


@njit
def kernel(n):
    a = [n]
    fill(a, n)
    return a


# signature: kernel(i8)
# expect-error: it is the caller's
# at: 7
# expect-error: list-alias
# at: 8
