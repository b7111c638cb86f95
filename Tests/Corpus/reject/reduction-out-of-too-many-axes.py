import numpy as np
from numba import njit


@njit
def kernel(x, y):
    return np.sum(x, axis=0, out=y)


# signature: kernel(f8[:, :], f8[:, :])
# expect-error: rank-mismatch
# at: 7
