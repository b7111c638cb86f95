import numpy as np
from numba import njit


@njit
def kernel(x, index):
    s = 0.0
    for i in range(index.size):
        s += x[index[i]] * (i + 1)
    return s


# run: kernel(np.arange(10.0), np.array([9, 0, 3], np.uint8))
# run: kernel(np.arange(10.0), np.array([9, 0, 3], np.uint64))
# run: kernel(np.arange(10.0), np.array([9, 0, -3], np.int8))
# run: kernel(np.arange(10.0), np.array([9, 0, -3], np.int32))
