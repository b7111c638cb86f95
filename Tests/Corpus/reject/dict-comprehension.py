import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    d = {i: i for i in range(n)}
    return d[0]


# signature: kernel(i8)
# expect-error: dict
# at: 7
