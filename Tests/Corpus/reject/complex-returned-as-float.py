import numpy as np
from numba import njit, prange


@njit("f8(f8)")
def kernel(x):
    return x * 1j


# expect-error: complex128
# at: 7
