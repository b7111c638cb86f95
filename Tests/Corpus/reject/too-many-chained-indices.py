import numpy as np
from numba import njit, prange


@njit
def kernel(a):
    return a[0][1][2]


# signature: kernel(f8[:, :])
# expect-error: float64
# at: 7
