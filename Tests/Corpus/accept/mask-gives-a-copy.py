import numpy as np
from numba import njit


@njit
def kernel(x):
    y = x[x > 1]
    y[0] = -1.0
    x[2] = 100.0
    x = x[x > 2]
    return y, x


# run: kernel(np.arange(5.0))
