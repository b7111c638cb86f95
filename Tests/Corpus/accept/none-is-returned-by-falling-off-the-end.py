import numpy as np
from numba import njit


@njit
def kernel(x):
    if x[0] < 0:
        return
    for i in range(x.size):
        x[i] *= 2


# run: kernel(np.arange(5))
# run: kernel(np.arange(-2.0, 3.0))
