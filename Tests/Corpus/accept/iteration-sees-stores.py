import numpy as np
from numba import njit


@njit
def kernel(x):
    s = 0
    i = 0
    for v in x:
        s += v
        i += 1
        if i < x.size:
            x[i] += v
    return s


# run: kernel(np.arange(5))
