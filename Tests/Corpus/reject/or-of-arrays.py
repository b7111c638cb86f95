import numpy as np
from numba import njit


@njit
def kernel(x):
    return x > 1 or x < 0


# signature: kernel(f8[:])
# expect-error: combine the elements with '|'
# at: 7
