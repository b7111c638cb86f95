import numpy as np
from numba import njit


@njit
def kernel(x, y, mask):
    z = x[mask] * y[mask] + 1.0
    return z, np.abs(x[mask] - y[mask]).sum()


# run: kernel(np.arange(5.0), np.arange(5.0)[::-1].copy(), np.array([True, False, True, True, False]))
# run: kernel(np.arange(5.0), np.arange(4.0), np.array([True, False, True, True, False]))
# raises: IndexError
