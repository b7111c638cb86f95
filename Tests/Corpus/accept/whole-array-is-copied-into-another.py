import numpy as np
from numba import njit


@njit
def kernel(dst, src):
    dst[:] = src


# run: kernel(np.zeros(5), np.arange(5.0))
# run: kernel(np.zeros((2, 3)), np.arange(6.0).reshape(2, 3))
# run: kernel(np.zeros((2, 3), order="F"), np.arange(6.0).reshape(2, 3))
# run: kernel(np.zeros((2, 3)), np.arange(6.0).reshape(3, 2).T)
# run: kernel(np.zeros((2, 3), np.float32), np.arange(6.0).reshape(2, 3))
# run: kernel(np.zeros((2, 3), np.complex128), np.arange(6).reshape(2, 3))
