import numpy as np
from numba import njit


@njit
def kernel(x, n):
    return (x[0] << n) // 3


# oracle: numba
# run: kernel(np.array([2**63], np.uint64), np.uint64(0))
# run: kernel(np.array([-16], np.int64), np.uint64(1))
