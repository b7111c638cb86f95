"""np.int64 reads the bits of a uint64 as a signed number; Python's int keeps the value."""
import numpy as np
from numba import njit


# oracle: numba
@njit
def kernel(x):
    return np.int64(x), int(x), np.int64(x) - 1, np.int32(x)


# run: kernel(np.uint64(7))
# run: kernel(np.uint64(2**63 + 5))
