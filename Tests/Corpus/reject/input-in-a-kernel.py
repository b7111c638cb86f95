import numpy as np
from numba import njit, prange


@njit
def kernel():
    return input()


# signature: kernel()
# expect-error: input
# at: 7
