import numpy as np
from numba import njit


@njit
def filled(n, m):
    a = np.ndarray((n, m), dtype=np.float32)
    a[:] = 1.5
    return a


# run: filled(2, 3)
# run: filled(0, 3)
