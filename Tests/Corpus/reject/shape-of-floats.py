import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    return np.zeros(x)


# signature: kernel(f8)
# expect-error: float64
# at: 7
