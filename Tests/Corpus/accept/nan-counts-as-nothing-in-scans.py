"""nancumsum takes NaN as 0, nancumprod as 1."""
import numpy as np
from numba import njit


@njit
def scans(a):
    return np.nancumsum(a), np.nancumprod(a)


@njit
def along(a):
    return np.nancumsum(a, axis=0)


# run: scans(np.array([1, np.nan, 2.5, np.nan]))
# run: scans(np.arange(1, 4))
# run: scans(np.array([np.nan, 2], dtype=np.float32))
# run: along(np.array([[1, np.nan], [2.5, 3]]))
