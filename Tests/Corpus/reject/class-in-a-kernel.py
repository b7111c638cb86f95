import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    class Inner:
        pass
    return n


# signature: kernel(i8)
# expect-error: class
# at: 7
