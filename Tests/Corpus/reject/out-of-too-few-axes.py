import numpy as np
from numba import njit


@njit
def kernel(x, y):
    np.sqrt(x, out=y)


# signature: kernel(f8[:, :], f8[:])
# expect-error: rank-mismatch
# at: 7
