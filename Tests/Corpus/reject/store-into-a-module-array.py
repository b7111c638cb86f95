import numpy as np
from numba import njit, prange


TABLE = np.array([1.0, 2.0])


@njit
def kernel(v):
    TABLE[0] = v
    return TABLE[1]


# signature: kernel(f8)
# expect-error: TABLE
# at: 10
