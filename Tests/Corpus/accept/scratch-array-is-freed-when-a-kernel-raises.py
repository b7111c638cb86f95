import numpy as np
from numba import njit


@njit
def kernel(x, limit):
    scratch = np.zeros(x.size)
    total = 0.0
    for i in range(x.size):
        scratch[i] = x[i]
        total += x[i]
        if total > limit:
            raise ValueError("limit reached")
    return scratch


# run: kernel(np.arange(4.0), 100.0)
# run: kernel(np.arange(4.0), 2.0)
# raises: ValueError: limit reached
