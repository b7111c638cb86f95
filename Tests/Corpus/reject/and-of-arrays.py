import numpy as np
from numba import njit


@njit
def kernel(x):
    return x > 0 and x < 1


# signature: kernel(f8[:])
# expect-error: combine the elements with '&'
# at: 7
