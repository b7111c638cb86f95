"""An array takes on a greater shape."""
import numpy as np
from numba import njit


@njit
def stretch(a, n):
    return np.broadcast_to(a, (n, 3)) + 0, np.broadcast_to(a, (2, n, 3)) * 1


# run: stretch(np.arange(3), 2)
# run: stretch(np.arange(3.0), 4)
