import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(n):
    a = [n]
    for i in prange(n):
        a.append(i)
    return a


# signature: kernel(i8)
# expect-error: list-length
# at: 9
