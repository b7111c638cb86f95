import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return f"{n} items"


# signature: kernel(i8)
# expect-error: string
# at: 7
