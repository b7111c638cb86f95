import numpy as np
from numba import njit


@njit
def kernel(x, m):
    x[m] += 1.0


# signature: kernel(Array(f8, 1, 'C', readonly=True), b1[:])
# expect-error: read-only
# at: 7
