import numpy as np
from numba import njit

LARGE = np.zeros(100000)


@njit
def kernel(i):
    return LARGE[i]


# signature: kernel(i8)
# expect-error: more than 10000 elements
# at: 9
