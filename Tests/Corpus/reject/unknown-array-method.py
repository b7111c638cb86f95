import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    return x.push(1.0)


# signature: kernel(f8[:])
# expect-error: push
# at: 7
