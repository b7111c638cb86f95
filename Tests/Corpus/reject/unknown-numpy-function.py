import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    return np.no_such_function(x)


# signature: kernel(f8)
# expect-error: no_such_function
# at: 7
