import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    if n > 3:
        a = np.zeros(n, np.float32)
    else:
        a = np.zeros(n, np.int32)
    return a


# signature: kernel(i8)
# expect-error: a
# at: 10
