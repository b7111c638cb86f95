import numpy as np
from numba import njit


@njit
def kernel(x, k):
    return np.sum(x, axis=0, keepdims=k)


# signature: kernel(f8[:, :], b1)
# expect-error: not-constant
# at: 7
