import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a = [n]
    b = a
    c, d = a, [1]
    e = f = [n]
    g = a if n > 2 else [n]
    if (h := a):
        return 1
    b = [n]
    return a


# signature: kernel(i8)
# expect-error: list-alias
# at: 8
# expect-error: list-alias
# at: 9
# expect-error: list-alias
# at: 10
# expect-error: list-alias
# at: 11
# expect-error: list-alias
# at: 12
