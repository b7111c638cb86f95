"""flat reads in row-major order, whatever the layout."""
import numpy as np
from numba import njit


@njit
def digits(a):
    n = 0
    for item in a.flat:
        n = n * 10 + item
    return n, a.flat[1]


# run: digits(np.arange(6).reshape(2, 3))
# run: digits(np.arange(6).reshape(2, 3).T)
# run: digits(np.arange(6.0)[::2])
