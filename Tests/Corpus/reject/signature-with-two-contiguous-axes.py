import numpy as np
from numba import njit, prange


@njit("f8(f8[::1, ::1])")
def kernel(x):
    return x[0, 0]


# expect-error: ::1
# at: 5
