import numpy as np
from numba import njit


@njit
def kernel(x, k):
    return np.sum(x, axis=k)


# signature: kernel(f8[:, :], i8)
# expect-error: not-constant
# at: 7
