import numpy as np
from numba import njit


@njit
def kernel(n, flag):
    a = np.zeros(n)
    b = np.ones(2 * n)
    if flag:
        c = a
    else:
        c = b[::2]
    c[0] = 9
    return c


# run: kernel(3, True)
# run: kernel(3, False)
