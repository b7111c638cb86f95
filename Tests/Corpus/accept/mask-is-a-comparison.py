import numpy as np
from numba import njit


@njit
def kernel(x, limit):
    return x[x > limit], x[(x > 1) & (x < limit)], x[~(x == limit)], x[x != x]


# run: kernel(np.arange(10.0), 4.0)
# run: kernel(np.arange(12).reshape(3, 4), 4)
