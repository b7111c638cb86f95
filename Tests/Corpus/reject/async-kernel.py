import numpy as np
from numba import njit, prange


@njit
async def kernel(n):
    return n


# signature: kernel(i8)
# expect-error: async
# at: 6
