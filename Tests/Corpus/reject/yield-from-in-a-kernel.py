import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    yield from x


# signature: kernel(f8[:])
# expect-error: yield
# at: 7
