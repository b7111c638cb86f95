import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a = np.zeros(n)
    if n > 3:
        a = np.zeros((n, n))
    return a


# signature: kernel(i8)
# expect-error: a
# at: 9
