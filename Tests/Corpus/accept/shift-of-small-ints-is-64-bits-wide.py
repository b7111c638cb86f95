import numpy as np
from numba import njit


@njit
def kernel(x, n):
    return x[0] << n, x[0] >> n


# oracle: numba
# run: kernel(np.array([100], np.int8), 4)
# run: kernel(np.array([-100], np.int8), 4)
# run: kernel(np.array([200], np.uint8), 4)
# run: kernel(np.array([2**31 - 1], np.int32), 8)
