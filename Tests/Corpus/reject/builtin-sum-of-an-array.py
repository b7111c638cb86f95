import numpy as np
from numba import njit


@njit
def kernel(x):
    return sum(x)


# signature: kernel(f8[:])
# expect-error: use 'np.sum'
# at: 7
