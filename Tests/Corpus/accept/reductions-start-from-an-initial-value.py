import numpy as np
from numba import njit


@njit
def kernel(x):
    total = np.sum(x, initial=10)
    low = np.min(x, initial=3)
    high = x.max(initial=3)
    return total, low, high, np.prod(x, axis=0, initial=2), x.sum(0, initial=-1)


# run: kernel(np.arange(6.0).reshape(2, 3))
# run: kernel(np.arange(6).reshape(2, 3))
# run: kernel(np.zeros((0, 3)))
