import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    x[0] = (1.0, 2.0)


# signature: kernel(f8[:])
# expect-error: Tuple
# at: 7
