import numpy as np
from numba import njit


@njit
def kernel(a, v):
    a[1:3] = 0
    a[-1:] = v
    a[::4] = 7


# run: kernel(np.arange(10), 5)
# run: kernel(np.arange(10.0), 2.5)
# run: kernel(np.arange(20, dtype=np.int8)[::2], 5)
# run: kernel(np.arange(12).reshape(6, 2), 5)
