import numpy as np
from numba import njit


@njit
def kernel(x, a, b):
    y = x[a:b]
    s = 0
    for v in y:
        s += v
    return y.size, s, x[:b].size, x[a:].size, x[:].size


# run: kernel(np.arange(10), 2, 5)
# run: kernel(np.arange(10), -3, 100)
# run: kernel(np.arange(10), 5, 2)
# run: kernel(np.arange(10), -100, -8)
# run: kernel(np.arange(10), 20, 30)
# run: kernel(np.empty(0, np.int64), 0, 1)
