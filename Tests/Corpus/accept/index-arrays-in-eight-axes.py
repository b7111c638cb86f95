import numpy as np
from numba import njit


@njit
def kernel(x, i):
    return x[0, :, i, :, i, ..., 1], x[..., i]


# run: kernel(np.arange(256.0).reshape(2, 2, 2, 2, 2, 2, 2, 2), np.array([1, 0, 1]))
