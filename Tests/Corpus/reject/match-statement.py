import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    match n:
        case 1:
            return 2
    return 3


# signature: kernel(i8)
# expect-error: match
# at: 7
