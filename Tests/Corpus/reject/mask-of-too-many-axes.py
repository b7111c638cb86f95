import numpy as np
from numba import njit


@njit
def kernel(x, m):
    return x[m]


# signature: kernel(f8[:], b1[:, :])
# expect-error: too-many-indices
# at: 7
