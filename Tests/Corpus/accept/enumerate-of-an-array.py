import numpy as np
from numba import njit


@njit
def kernel(x):
    best = 0
    s = 0.0
    for i, v in enumerate(x):
        s += i * v
        if v > x[best]:
            best = i
    for k, v in enumerate(x, 10):
        s += k
    return best, s


# run: kernel(np.array([3.0, 9.0, 1.0]))
# run: kernel(np.array([3, 9, 1, 12], np.int32)[::-1])
