import numpy as np
from numba import njit


@njit
def kernel(a, b, k):
    a[:, k] = b
    a[0, :] = a[1, :]
    a[-1] = a[0]


# run: kernel(np.arange(12).reshape(3, 4), np.array([100, 200, 300]), 1)
# run: kernel(np.asfortranarray(np.arange(12).reshape(3, 4)), np.array([100, 200, 300]), -1)
