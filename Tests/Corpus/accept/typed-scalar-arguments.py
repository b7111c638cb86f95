import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return a + b, a * b, a - b, a / b


# oracle: numba
# run: kernel(np.uint8(200), np.uint8(100))
# run: kernel(np.int8(100), np.int16(100))
# run: kernel(np.int32(2**31 - 1), 1)
# run: kernel(np.float32(0.1), np.float32(0.2))
# run: kernel(np.float32(0.1), 2)
# run: kernel(np.float32(0.1), np.int16(2))
# run: kernel(np.bool_(True), np.uint64(3))
# run: kernel(np.complex64(1 + 2j), np.float64(0.1))
