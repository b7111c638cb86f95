import numpy as np
from numba import njit, prange


@njit
def kernel(x, k):
    a = x[0, 1]
    b = x.length
    c = x[k]
    return 1


# signature: kernel(f8[:], f8)
# expect-error: indices
# at: 7
# expect-error: length
# at: 8
# expect-error: float64
# at: 9
