import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    for i in range(n):
        yield i


# signature: kernel(i8)
# expect-error: yield
# at: 8
