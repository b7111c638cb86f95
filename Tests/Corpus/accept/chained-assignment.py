import numpy as np
from numba import njit


@njit
def kernel(x, v):
    a = b = v + 1
    a += 1
    x[0] = x[-1] = c = a * b
    return a, b, c


# run: kernel(np.zeros(4), 2)
# run: kernel(np.zeros(4, np.int32), 5)
