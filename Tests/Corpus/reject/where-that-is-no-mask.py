import numpy as np
from numba import njit


@njit
def kernel(x, m):
    return np.sum(x, where=m)


# signature: kernel(f8[:], i8[:])
# expect-error: takes an array of bool
# at: 7
