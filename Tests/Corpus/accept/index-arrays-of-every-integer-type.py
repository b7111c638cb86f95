import numpy as np
from numba import njit


@njit
def kernel(x, index):
    return x[index] + 1


# run: kernel(np.arange(5.0), np.array([4, -1], dtype=np.int8))
# run: kernel(np.arange(5.0), np.array([4, -2], dtype=np.int16))
# run: kernel(np.arange(5.0), np.array([4, -5], dtype=np.int32))
# run: kernel(np.arange(5.0), np.array([4, 0], dtype=np.uint8))
# run: kernel(np.arange(5.0), np.array([4, 3], dtype=np.uint16))
# run: kernel(np.arange(5.0), np.array([4, 3], dtype=np.uint32))
# run: kernel(np.arange(5.0), np.array([4, 3], dtype=np.uint64))
