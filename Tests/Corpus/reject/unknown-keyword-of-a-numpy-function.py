import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return np.zeros(n, colour=1)


# signature: kernel(i8)
# expect-error: colour
# at: 7
