import numpy as np
from numba import njit


@njit
def kernel(x):
    return x[0] ** x[1]


# run: kernel(np.array([3, 50]))
# run: kernel(np.array([10, 20]))
# run: kernel(np.array([2, 63]))
# run: kernel(np.array([2, 64]))
