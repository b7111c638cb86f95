import numpy as np
from numba import njit


@njit
def kernel(x):
    return sorted(x)


# signature: kernel(f8[:])
# expect-error: use 'np.sort'
# at: 7
