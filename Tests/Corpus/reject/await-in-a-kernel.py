import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return await n


# signature: kernel(i8)
# expect-error: await
# at: 7
