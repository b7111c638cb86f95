"""NaN is left out."""
import numpy as np
from numba import njit


@njit
def places(a):
    return np.nanargmax(a), np.nanargmin(a)


# run: places(np.array([np.nan, 1, 3, np.nan, -2]))
# run: places(np.array([4, 9, 1]))
# run: places(np.array([np.nan, np.nan]))
# raises: ValueError: All-NaN slice encountered
