import numpy as np
from numba import njit


@njit
def kernel(n, flag):
    if flag:
        out = np.zeros(n)
    else:
        out = np.ones(n + 1)
    out[0] = 7
    if n > 5:
        return np.full(2, 0.5)
    return out


# run: kernel(3, True)
# run: kernel(3, False)
# run: kernel(6, False)
