import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.uint8(x), np.uint16(x), np.uint32(x), np.uint64(x)


# run: kernel(200)
# run: kernel(300)
# expect: (44, 300, 300, 300)
# run: kernel(-1)
# expect: (255, 65535, 2**32 - 1, 2**64 - 1)
# run: kernel(7.9)
