import numpy as np
from numba import njit, prange


@njit
def kernel(x, flag):
    if flag:
        return x
    return 1.0


# signature: kernel(f8[:], b1)
# expect-error: return
# at: 9
