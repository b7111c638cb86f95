import numpy as np
from numba import njit


@njit
def kernel(x):
    if x > 0:
        return 1
    return 0


# signature: kernel(f8[:])
# expect-error: 'np.any' or 'np.all'
# at: 7
