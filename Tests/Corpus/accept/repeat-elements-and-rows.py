"""Each element or row is repeated, as often as a number or an array says."""
import numpy as np
from numba import njit


@njit
def times(a, n):
    return np.repeat(a, n), a.repeat(n)


@njit
def along(a, n):
    return np.repeat(a, n, axis=0), np.repeat(a, 2, axis=1), a.repeat(3, axis=-1)


# run: times(np.arange(3), 2)
# run: times(np.arange(4.0).reshape(2, 2), 3)
# run: times(np.arange(3)[::-1], np.array([1, 0, 2]))
# run: times(np.zeros(0), 2)
# run: along(np.arange(4).reshape(2, 2), 2)
# run: along(np.arange(6.0).reshape(2, 3), np.array([2, 1]))
# run: times(np.arange(3), -1)
# raises: ValueError
# run: times(np.arange(3), np.array([1, 2]))
# raises: ValueError
