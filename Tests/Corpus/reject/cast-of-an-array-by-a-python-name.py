import numpy as np
from numba import njit


@njit
def kernel(x):
    return float(x)


# signature: kernel(i8[:])
# expect-error: a.astype(np.float64)
# at: 7
