import numpy as np
from numba import njit


@njit
def kernel(a):
    return a.itemsize, a.nbytes


# run: kernel(np.arange(12).reshape(3, 4))
# run: kernel(np.zeros((0, 5), np.int16))
