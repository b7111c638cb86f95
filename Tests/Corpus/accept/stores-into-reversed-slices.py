import numpy as np
from numba import njit


@njit
def kernel(a, b):
    a[::-1] = b
    a[4:1:-1] = 7
    a[-1::-3] = b[:2]


# run: kernel(np.zeros(6), np.arange(6.0))
# run: kernel(np.zeros(12, np.int64)[::2], np.arange(6))
