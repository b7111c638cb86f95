import os
from numba import njit


@njit
def kernel(n):
    return os.getpid() + n


# signature: kernel(i8)
# expect-error: os
# at: 7
