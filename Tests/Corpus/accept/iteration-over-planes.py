import numpy as np
from numba import njit


@njit
def kernel(a):
    s = 0
    for plane in a:
        for row in plane:
            for v in row:
                s = s * 3 + v
            row[0] = s
        plane[0, 1] = len(plane)
    return s


# run: kernel(np.arange(12).reshape(2, 2, 3))
# run: kernel(np.arange(12).reshape(3, 2, 2).T)
