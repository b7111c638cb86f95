import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    x[0] = 1j


# signature: kernel(f8[:])
# expect-error: complex128
# at: 7
