import numpy as np
from numba import njit


@njit
def scalar(n):
    for i in range(2):
        return n + i
    return 5


@njit
def arrays(x):
    for i in range(1, 3):
        return x * 2.0, i
    return x, 0


# run: scalar(3)
# run: arrays(np.arange(3.0))
