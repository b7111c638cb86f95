from numba import njit
import numpy as np


@njit
def kernel(a, b):
    p = a > 0
    q = b > 0
    return p + q, p - q, p * q, p + 1, p * 2.5


# oracle: numba
# run: kernel(1, 1)
# run: kernel(1, -1)
# run: kernel(-1, 1)
# run: kernel(np.float32(1), 0)
