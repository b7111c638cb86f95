import numpy as np
from numba import njit


@njit
def kernel(a, b, out):
    for i, (x, y) in enumerate(zip(a, b)):
        out[i] = x - y


# run: kernel(np.arange(4.0), np.ones(4), np.zeros(4))
