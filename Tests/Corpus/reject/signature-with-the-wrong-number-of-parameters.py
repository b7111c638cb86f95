import numpy as np
from numba import njit, prange


@njit("f8(f8, f8)")
def kernel(x):
    return x


# expect-error: kernel
# at: 6
