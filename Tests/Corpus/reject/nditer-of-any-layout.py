import numpy as np
from numba import njit


@njit
def kernel(x):
    total = 0.0
    for value in np.nditer(x):
        total += value
    return total


# signature: kernel(f8[:])
# expect-error: unsupported
# at: 8
