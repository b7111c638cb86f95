import numpy as np
from numba import njit


@njit
def kernel(a):
    plane = a[1]
    line = a[0, 1]
    column = plane[:, 2]
    s = 0
    for v in line:
        s = 2 * s + v
    for v in column:
        s = 2 * s + v
    plane[0, 0] = s
    return plane.ndim, line.ndim, column.size


# run: kernel(np.arange(24).reshape(2, 3, 4))
# run: kernel(np.arange(24).reshape(4, 3, 2).T)
