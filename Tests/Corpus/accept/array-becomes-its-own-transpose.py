"""`p = p.T` in a loop exchanges extents and strides of one variable."""
import numpy as np
from numba import njit


@njit
def turned(p, turns):
    for i in range(turns):
        p = p.T
    return p.copy()


@njit
def permuted(x, turns):
    for i in range(turns):
        x = np.transpose(x, (1, 2, 0))
    return x[0, 1].copy(), x.shape


@njit
def mixed(p, turns):
    total = 0.0
    for i in range(turns):
        p = p.T[::-1, 1:]
        total += p[0, 0] * (i + 1)
    return total, p.copy()


# run: turned(np.arange(6.0).reshape(2, 3), 1)
# run: turned(np.arange(6.0).reshape(2, 3), 2)
# run: permuted(np.arange(24.0).reshape(2, 3, 4), 1)
# run: permuted(np.arange(24.0).reshape(2, 3, 4), 2)
# run: mixed(np.arange(20.0).reshape(4, 5), 3)
