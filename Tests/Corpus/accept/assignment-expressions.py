import numpy as np
from numba import njit


@njit
def kernel(x):
    s = 0
    i = 0
    while (v := x[i]) > 0:
        s += v
        i += 1
    if (n := s * 2) > 10:
        s = n
    return s, v, n


# oracle: cpython
# run: kernel(np.array([3, 2, 1, 0]))
# run: kernel(np.array([0]))
