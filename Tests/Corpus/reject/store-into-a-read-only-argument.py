import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    x[0] = 1.0


# signature: kernel(Array(f8, 1, "C", readonly=True))
# expect-error: read-only
# at: 7
