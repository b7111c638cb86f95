import math
import numpy as np
from numba import njit


@njit
def root(x):
    if x < 0:
        raise ValueError("negative input")
    return math.sqrt(x)


@njit
def kernel(x):
    out = np.empty(x.size)
    for i in range(x.size):
        out[i] = root(x[i])
    return out


# run: kernel(np.array([4.0, 9.0]))
# run: kernel(np.array([4.0, -9.0]))
# raises: ValueError: negative input
