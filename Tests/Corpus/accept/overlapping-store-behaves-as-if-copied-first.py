import numpy as np
from numba import njit


@njit
def kernel(a):
    a[1:] = a[:-1]
    a[:3] = a[2::-1]


# run: kernel(np.arange(6))
# run: kernel(np.arange(12.0)[::2])
