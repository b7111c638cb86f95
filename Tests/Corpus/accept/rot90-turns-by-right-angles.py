"""Any number of right angles, either way."""
import numpy as np
from numba import njit


@njit
def turn(a):
    return np.rot90(a), np.rot90(a, 2), np.rot90(a, 3), np.rot90(a, -1), np.rot90(a, k=4)


# run: turn(np.arange(6).reshape(2, 3))
# run: turn(np.arange(12.0).reshape(2, 3, 2))
