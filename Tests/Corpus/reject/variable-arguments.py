import numpy as np
from numba import njit, prange


@njit
def kernel(*values):
    return 1


# signature: kernel(i8)
# expect-error: *
# at: 6
