import numpy as np
from numba import njit


@njit
def kernel(x):
    return 0 < x < 1


# signature: kernel(f8[:])
# expect-error: (a < b) & (b < c)
# at: 7
