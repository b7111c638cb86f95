import numpy as np
from numba import njit


@njit
def kernel(x):
    middle = x[1:-1]
    middle[0] = 100
    tail = middle[2:]
    tail[-1] = 200
    return middle.size, tail.size


# run: kernel(np.arange(8))
# run: kernel(np.arange(16)[::2])
