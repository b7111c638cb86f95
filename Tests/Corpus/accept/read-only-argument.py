import numpy as np
from numba import njit


@njit
def kernel(x):
    y = x[1:]
    return x[0] + y[0]


# run: kernel(readonly(np.arange(3)))
# run: kernel(readonly(np.arange(6.0))[::2])
