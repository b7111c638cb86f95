"""The numbers of bins that ascend or descend."""
import numpy as np
from numba import njit


@njit
def bins_of(x, bins):
    return np.digitize(x, bins), np.digitize(x, bins, right=True)


# run: bins_of(np.array([0.2, 6.4, 3.0, 1.0, 10]), np.array([0.0, 1, 2.5, 4, 10]))
# run: bins_of(np.array([0.2, 6.4, 3.0, 1.0]), np.array([10.0, 4, 2.5, 1, 0]))
# run: bins_of(3, np.array([1, 3, 5]))
# run: bins_of(np.arange(6).reshape(2, 3), np.array([1, 1, 4]))
# run: bins_of(np.zeros(2), np.array([1.0, 3, 2]))
# raises: ValueError: bins must be monotonically increasing or decreasing
