import numpy as np
from numba import njit, prange


@njit("f9(f8)")
def kernel(x):
    return x


# expect-error: f9
# at: 5
