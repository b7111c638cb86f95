import numpy as np
from numba import njit


@njit
def kernel(x, n):
    return x**n


# oracle: numba
# run: kernel(0.5, np.uint64(2**64 - 2))
# run: kernel(1.0, np.uint64(2**64 - 2))
# run: kernel(0.5, np.uint64(3))
# run: kernel(np.float32(0.5), np.uint64(5))
