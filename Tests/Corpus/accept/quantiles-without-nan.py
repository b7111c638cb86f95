import numpy as np
from numba import njit


@njit
def quantiles(x):
    return np.nanpercentile(x, 30), np.nanquantile(x, 0.75), np.nanquantile(x, np.array([0.1, 0.5]))


# run: quantiles(np.array([3.0, np.nan, 1.0, 2.0]))
# run: quantiles(np.array([[3.0, np.nan], [1.0, 2.0]]))
# run: quantiles(np.array([np.nan, np.nan]))
