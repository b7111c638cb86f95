import numpy as np
from numba import njit


@njit
def kernel(a):
    b = a[1:, ::2]
    c = b.T[1]
    d = c[::-1]
    d[0] = 100
    e = a.T[::-1][0][1:]
    e[-1] = 200
    return b.shape, c.size, d[0], e[0]


# run: kernel(np.arange(20).reshape(4, 5))
# run: kernel(np.asfortranarray(np.arange(20.0).reshape(4, 5)))
