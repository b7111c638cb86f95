import numpy as np
from numba import njit


@njit
def kernel(x, i, v):
    x[i] = v
    x[:, i] = v + 1
    return x


# run: kernel(np.zeros((4, 4)), np.array([1, 3]), 2.5)
# run: kernel(np.zeros((4, 4), dtype=np.int32), np.array([1, 3]), 2)
