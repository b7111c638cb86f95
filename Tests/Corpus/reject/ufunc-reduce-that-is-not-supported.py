import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.hypot.reduce(x)


# signature: kernel(f8[:])
# expect-error: np.hypot.reduce
# at: 7
