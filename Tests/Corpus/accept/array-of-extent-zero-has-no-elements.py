import numpy as np
from numba import njit


@njit
def kernel(n, m):
    a = np.ones((n, m))
    s = 0.0
    for row in a:
        for v in row:
            s += v
    a[:] = 3
    return a.size, a.shape, s, a.T.shape


# run: kernel(0, 3)
# run: kernel(3, 0)
# run: kernel(2, 2)
