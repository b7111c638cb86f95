import numpy as np
from numba import njit, prange


@njit("void(f8)")
def kernel(x):
    return (x, x)


# expect-error: return
# at: 7
