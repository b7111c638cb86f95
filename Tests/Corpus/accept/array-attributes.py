import numpy as np
from numba import njit


@njit
def kernel(a):
    n, m = a.shape
    return n, m, a.shape[0], a.shape[-1], a.size, a.ndim, len(a), len(a.shape)


# run: kernel(np.arange(12).reshape(3, 4))
# run: kernel(np.zeros((0, 5), np.int16))
# run: kernel(np.arange(12.0).reshape(3, 4).T)
