import numpy as np
from numba import njit


@njit
def kernel(x):
    a = np.int8(x)
    b = np.int16(x)
    c = np.int32(x)
    d = np.int64(x)
    return a, b, c, d


# run: kernel(100)
# run: kernel(np.int64(300))
# expect: (44, 300, 300, 300)
# run: kernel(-77.9)
# run: kernel(2**40 + 5)
# expect: (5, 5, 5, 2**40 + 5)
