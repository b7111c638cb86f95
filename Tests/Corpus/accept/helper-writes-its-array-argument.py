import numpy as np
from numba import njit


@njit
def fill(x, v):
    for i in range(x.size):
        x[i] = v + i


@njit
def kernel(a, v):
    fill(a, v)
    fill(a[1:3], 100)


# run: kernel(np.zeros(5), 3)
# run: kernel(np.zeros(10, np.int32)[::2], 3)
