import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.min(x, where=x > 0)


# signature: kernel(f8[:])
# expect-error: initial
# at: 7
