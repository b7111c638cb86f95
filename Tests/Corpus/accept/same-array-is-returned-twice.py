import numpy as np
from numba import njit


@njit
def kernel(n):
    a = np.ones(n)
    return a, a, a[1:]


# run: kernel(4)
