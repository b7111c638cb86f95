"""swapaxes and moveaxis give views."""
import numpy as np
from numba import njit


@njit
def swap(a):
    b = np.swapaxes(a, 0, 2)
    b[0, 0, 1] = -1
    return a, b, a.swapaxes(-1, 1), np.moveaxis(a, 0, -1), np.moveaxis(a, -1, 0), np.moveaxis(a, (0, 1), (2, 0))


# run: swap(np.arange(24).reshape(2, 3, 4))
# run: swap(np.arange(12.0).reshape(2, 2, 3))
