import numpy as np
from numba import njit


@njit
def kernel(x):
    total = 0
    for i in range(x.size):
        if x[i] < 0:
            raise ValueError("negative")
        total += x[i]
        x[i] = 0
    return total


# run: kernel(np.arange(5))
# run: kernel(np.array([1, 2, -3]))
# raises: ValueError: negative
