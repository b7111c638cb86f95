import numpy as np
from numba import njit


@njit
def kernel(x, y):
    total = np.sum(x[x > 2]) + x[y].sum()
    return total, x[y].mean(), (x[y] * x[y]).sum(), np.max(x[x < 5]), x[y].min(), x[y].size


# run: kernel(np.arange(8.0), np.array([True, False, True, True, False, True, False, False]))
