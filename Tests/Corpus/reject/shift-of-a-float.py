import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    return 1 << x


# signature: kernel(f8)
# expect-error: <<
# at: 7
