import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return np.zeros(n, dtype=np.float99)


# signature: kernel(i8)
# expect-error: float99
# at: 7
