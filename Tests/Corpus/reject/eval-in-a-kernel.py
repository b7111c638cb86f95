import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return eval("n + 1")


# signature: kernel(i8)
# expect-error: eval
# at: 7
