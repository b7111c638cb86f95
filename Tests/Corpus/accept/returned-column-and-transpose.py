import numpy as np
from numba import njit


@njit
def kernel(a):
    return a[:, 1], a.T, a[0]


# run: kernel(np.arange(6).reshape(3, 2))
# run: kernel(np.asfortranarray(np.arange(6.0).reshape(3, 2)))
