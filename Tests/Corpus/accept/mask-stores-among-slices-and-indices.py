import numpy as np
from numba import njit


@njit
def kernel(x, mask):
    x[:, mask] = 0
    x[0, mask] += 5
    x[1:, mask] = x[:1, mask] * 2
    return x


# run: kernel(np.arange(12.0).reshape(3, 4), np.array([True, False, False, True]))
