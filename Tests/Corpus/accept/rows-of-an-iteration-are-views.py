import numpy as np
from numba import njit


@njit
def kernel(a):
    for row in a:
        row[0] = row[-1] * 10


# run: kernel(np.arange(6.0).reshape(2, 3))
# run: kernel(np.arange(12).reshape(4, 3)[::2])
# run: kernel(np.arange(12).reshape(4, 3).T)
