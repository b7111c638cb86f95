import numpy as np
from numba import njit


@njit
def kernel(x, flag):
    if flag:
        x = x.copy()
    x[0] = 100.0
    return x


# run: kernel(np.arange(4.0), True)
# run: kernel(np.arange(4.0), False)
# run: kernel(np.arange(8.0)[::2], True)
