import numpy as np
from numba import njit


@njit
def kernel(n):
    a = np.empty(n)
    a[0] = 1.0
    return a[0]


# oracle: cpython
# run: kernel(3)
# run: kernel(2**58)
# raises: MemoryError
