import numpy as np
from numba import njit


@njit(parallel=True)
def kernel(x):
    for i in range(1, x.size):
        x[i] += x[i - 1]
    s = 0.0
    for v in x:
        s = 0.5 * s + v
    return s


# run: kernel(np.arange(3000.0))
