import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    f = lambda v: v + n
    return f(n)


# signature: kernel(i8)
# expect-error: lambda
# at: 7
