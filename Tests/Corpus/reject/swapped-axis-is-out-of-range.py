"""Axes that are swapped have to exist."""
import numpy as np
from numba import njit


@njit
def turned(a):
    return np.swapaxes(a, 0, 2)


# signature: turned(f8[:, ::1])
# expect-error: axis
# at: 8
