import numpy as np
from numba import njit


@njit("f4(f4[:], i4, b1)")
def kernel(x, k, flag):
    return x[k] if flag else x[0]


# run: kernel(np.arange(5, dtype=np.float32), 3, True)
# run: kernel(np.arange(10, dtype=np.float32)[::2], 3, False)
