import numpy as np
from numba import njit


@njit
def kernel(x):
    x[0] = 5
    return x


# run: kernel(np.arange(4))
# run: kernel(np.arange(8.0)[::2])
# run: kernel(np.arange(6).reshape(2, 3).T)
