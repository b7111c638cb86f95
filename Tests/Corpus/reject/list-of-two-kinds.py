import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a = [1, 2.5]
    b = [1]
    b.append(0.5)
    b[0] = 1.5
    c = []
    c.append(n)
    c.append(True)
    return a, b, c


# signature: kernel(i8)
# expect-error: a list of int64 does not hold float64
# at: 7
# expect-error: list-element
# at: 9
# expect-error: list-element
# at: 10
# expect-error: list-element
# at: 13
