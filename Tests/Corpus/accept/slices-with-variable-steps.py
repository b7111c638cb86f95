import numpy as np
from numba import njit


@njit
def kernel(x, start, stop, step):
    y = x[start:stop:step]
    s = 0
    for i in range(y.size):
        s = s * 3 + y[i]
    return s, y.size


# run: kernel(np.arange(10), 0, 10, 3)
# run: kernel(np.arange(10), 9, 0, -2)
# run: kernel(np.arange(10), 100, -100, -4)
# run: kernel(np.arange(10), 2, 8, -1)
