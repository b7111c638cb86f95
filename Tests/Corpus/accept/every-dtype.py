import numpy as np
from numba import njit


@njit
def kernel(x, out):
    for i in range(x.size):
        out[i] = x[x.size - 1 - i]
    return x[0]


# run: kernel(np.array([True, False, False]), np.zeros(3, bool))
# run: kernel(np.array([1, -2, 3], np.int8), np.zeros(3, np.int8))
# run: kernel(np.array([1, -2, 3], np.int16), np.zeros(3, np.int16))
# run: kernel(np.array([1, -2, 3], np.int32), np.zeros(3, np.int32))
# run: kernel(np.array([1, -2, 3], np.int64), np.zeros(3, np.int64))
# run: kernel(np.array([1, 2, 3], np.uint8), np.zeros(3, np.uint8))
# run: kernel(np.array([1, 2, 3], np.uint16), np.zeros(3, np.uint16))
# run: kernel(np.array([1, 2, 3], np.uint32), np.zeros(3, np.uint32))
# run: kernel(np.array([1, 2, 2**64 - 1], np.uint64), np.zeros(3, np.uint64))
# run: kernel(np.array([1.5, -2, 3], np.float32), np.zeros(3, np.float32))
# run: kernel(np.array([1.5, -2, 3], np.float64), np.zeros(3, np.float64))
# run: kernel(np.array([1.5j, -2, 3], np.complex64), np.zeros(3, np.complex64))
# run: kernel(np.array([1.5j, -2, 3], np.complex128), np.zeros(3, np.complex128))
