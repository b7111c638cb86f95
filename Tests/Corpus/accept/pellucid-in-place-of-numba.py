from pellucid import njit, prange
import numpy as np


@njit(parallel=True)
def kernel(x):
    s = 0
    for i in prange(x.size):
        s += x[i]
    return s


# oracle: cpython
# run: kernel(np.arange(1000))
