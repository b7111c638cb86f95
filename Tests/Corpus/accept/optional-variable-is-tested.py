import numpy as np
from numba import njit


@njit
def find(x, value):
    for i in range(x.size):
        if x[i] == value:
            return i
    return None


@njit
def kernel(x, value):
    where = find(x, value)
    if where is None:
        return -1
    return where + 100


# run: kernel(np.array([5, 6, 7]), 6)
# run: kernel(np.array([5, 6, 7]), 9)
