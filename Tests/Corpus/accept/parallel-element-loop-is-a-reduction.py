import numpy as np
from numba import njit


@njit(parallel=True)
def kernel(x):
    total = 0
    for items in x:
        total += items
    return total


# run: kernel(np.arange(100000))
# run: kernel(np.arange(100000)[::3])
# run: kernel(np.empty(0, np.int64))
