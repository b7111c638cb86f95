import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    x.shape = (2, 2)


# signature: kernel(f8[:])
# expect-error: shape
# at: 7
