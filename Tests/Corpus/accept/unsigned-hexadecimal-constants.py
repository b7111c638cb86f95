import numpy as np
from numba import njit


@njit
def kernel(x):
    mask = np.uint64(0xFFFFFFFFFFFFFFFF)
    return (np.uint64(x) * mask) >> np.uint64(32), mask


# run: kernel(3)
# expect: ((3 * (2**64 - 1) % 2**64) >> 32, 2**64 - 1)
