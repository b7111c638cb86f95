import numpy as np
from numba import njit


@njit
def kernel(x, i):
    x[i] = 0.0


# signature: kernel(Array(f8, 1, 'C', readonly=True), i8[:])
# expect-error: read-only
# at: 7
