import numpy as np
from numba import njit


@njit
def kernel(dst, src):
    dst[1:] = src


# run: kernel(np.zeros(4), np.arange(3.0))
# run: kernel(np.zeros(4), np.arange(4.0))
# raises: ValueError
