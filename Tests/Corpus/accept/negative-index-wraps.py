import numpy as np
from numba import njit


@njit
def kernel(x, i):
    x[-1] = 100
    x[-2] += x[i]
    return x[-x.size], x[i]


# run: kernel(np.arange(5), 2)
# run: kernel(np.arange(5), -3)
# run: kernel(np.arange(5), -5)
# run: kernel(np.arange(10)[::2], -1)
# run: kernel(np.arange(10)[::-2], -1)
