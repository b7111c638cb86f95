import numpy as np
from numba import njit


@njit
def kernel(dst, src):
    dst[2:5] = src
    dst[-1:] = src[:1]


# run: kernel(np.zeros(8), np.arange(3.0))
# run: kernel(np.zeros(8), np.arange(3))
# run: kernel(np.zeros(16)[::2], np.arange(6.0)[::-2])
