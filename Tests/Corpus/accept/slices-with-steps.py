import numpy as np
from numba import njit


@njit
def kernel(x):
    s = 0
    for v in x[::2]:
        s = s * 3 + v
    for v in x[1::3]:
        s = s * 3 + v
    for v in x[::-1]:
        s = s * 3 + v
    for v in x[5:1:-2]:
        s = s * 3 + v
    for v in x[-2::-3]:
        s = s * 3 + v
    return s


# run: kernel(np.arange(7))
# run: kernel(np.arange(14)[::2])
# run: kernel(np.arange(1))
