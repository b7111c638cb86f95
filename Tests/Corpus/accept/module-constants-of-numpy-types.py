import numpy as np
from numba import njit

SINGLE = np.float32(0.1)
SMALL = np.int8(100)
LARGE = np.uint64(2**63)


@njit
def kernel(x):
    return SINGLE * SINGLE, SMALL * 2, LARGE // np.uint64(3), x + SINGLE


# oracle: numba
# run: kernel(np.float32(0.2))
