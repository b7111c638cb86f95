import numpy as np
from numba import njit


@njit
def kernel(x):
    return not x


# signature: kernel(b1[:])
# expect-error: combine the elements with '~'
# at: 7
