import numpy as np
from numba import njit


@njit
def kernel(x):
    total = 0.0
    for place, (i, j) in enumerate(np.ndindex(x.shape)):
        total += place * x[i, j]
    return total


# signature: kernel(f8[:, ::1])
# expect-error: unsupported
# at: 8
