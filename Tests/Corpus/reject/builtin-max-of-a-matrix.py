import numpy as np
from numba import njit


@njit
def kernel(x):
    return max(x)


# signature: kernel(f8[:, :])
# expect-error: use 'np.max'
# at: 7
