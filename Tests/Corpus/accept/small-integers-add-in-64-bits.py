import numpy as np
from numba import njit


@njit
def kernel(a, b):
    n = a.size
    out = np.empty(n, np.int64)
    for i in range(n):
        out[i] = a[i] + b[i]
    return out


# oracle: numba
# run: kernel(np.array([127, -128, 100], np.int8), np.array([127, -128, 100], np.int8))
# run: kernel(np.array([32767, -5], np.int16), np.array([32767, 3], np.int16))
# run: kernel(np.array([2**31 - 1, 0], np.int32), np.array([2**31 - 1, -1], np.int32))
# run: kernel(np.array([255, 1], np.uint8), np.array([255, 2], np.uint8))
