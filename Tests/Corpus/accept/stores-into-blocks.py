import numpy as np
from numba import njit


@njit
def kernel(a, b):
    a[1:3, :2] = b
    a[0] = a[-1]
    a[:, -1] = 5
    a[..., 0] = 9
    a[1:, 1:][0, 0] = -1


# run: kernel(np.zeros((4, 5)), np.arange(4.0).reshape(2, 2))
# run: kernel(np.zeros((4, 5), np.int32, order="F"), np.arange(4, dtype=np.int32).reshape(2, 2).T)
# run: kernel(np.zeros((8, 10))[::2, ::-2], np.arange(4.0).reshape(2, 2))
