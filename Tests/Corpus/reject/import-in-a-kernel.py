import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    import math
    return math.sqrt(n)


# signature: kernel(i8)
# expect-error: import
# at: 7
