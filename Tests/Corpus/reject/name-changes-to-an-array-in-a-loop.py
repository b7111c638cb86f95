import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    s = 0.0
    for i in range(n):
        s = np.zeros(3)
    return s


# signature: kernel(i8)
# expect-error: s
# at: 9
