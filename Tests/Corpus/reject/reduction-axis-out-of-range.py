import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.sum(x, axis=2)


# signature: kernel(f8[:, :])
# expect-error: axis
# at: 7
