import numpy as np
from numba import njit


@njit
def kernel(x, i):
    if i < x.size and x[i] > 0:
        return 1
    if i >= x.size or x[i] == 0:
        return 2
    return 3


# options: --boundscheck
# run: kernel(np.array([5, 0, -5]), 0)
# run: kernel(np.array([5, 0, -5]), 1)
# run: kernel(np.array([5, 0, -5]), 2)
# run: kernel(np.array([5, 0, -5]), 99)
