import numpy as np
from numba import njit


@njit
def kernel(x, value):
    for i in range(x.size):
        if x[i] == value:
            where = i
            break
    else:
        where = -1
    return where


# run: kernel(np.array([4, 5, 6]), 5)
# run: kernel(np.array([4, 5, 6]), 9)
# run: kernel(np.array([4.0, 5.0, 6.0]), 6.0)
