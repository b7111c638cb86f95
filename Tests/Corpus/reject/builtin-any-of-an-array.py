import numpy as np
from numba import njit


@njit
def kernel(x):
    return any(x)


# signature: kernel(b1[:])
# expect-error: use 'np.any'
# at: 7
