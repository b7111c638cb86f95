import numpy as np
from numba import njit


@njit
def kernel(x, k):
    return x[k:-1]


# run: kernel(np.arange(6), 1)
# run: kernel(np.arange(12.0)[::2], 2)
# run: kernel(np.arange(12).reshape(4, 3), 1)
# run: kernel(np.arange(6), 10)
