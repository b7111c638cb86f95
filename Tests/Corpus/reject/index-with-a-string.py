import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    return x["first"]


# signature: kernel(f8[:])
# expect-error: index
# at: 7
