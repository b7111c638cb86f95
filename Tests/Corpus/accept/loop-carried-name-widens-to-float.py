import numpy as np
from numba import njit


@njit
def kernel(x):
    s = 0
    for i in range(x.size):
        s += x[i]
    return s


# oracle: numba
# run: kernel(np.array([0.5, 1.5]))
# run: kernel(np.empty(0))
