import numpy as np
from numba import njit


@njit
def kernel(x, mask):
    total = np.sum(x, where=mask)
    rows = np.sum(x, axis=1, where=mask)
    low = np.min(x, axis=0, initial=100, where=mask)
    mean = np.mean(x, axis=1, where=mask)
    spread = np.std(x, where=x > 1)
    return total, rows, low, mean, spread, np.any(x > 3, where=mask), x.all(where=mask)


# run: kernel(np.arange(6.0).reshape(2, 3), np.array([[True, False, True], [False, True, True]]))
# run: kernel(np.arange(6).reshape(2, 3), np.array([True, False, True]))
