"""Where elements are not zero."""
import numpy as np
from numba import njit


@njit
def line(a):
    (i,) = np.nonzero(a)
    return i, np.flatnonzero(a), np.where(a)[0], a.nonzero()[0], np.argwhere(a)


@njit
def plane(a):
    i, j = np.nonzero(a)
    k, l = np.where(a > 1)
    return i, j, k, l, np.argwhere(a), np.flatnonzero(a)


@njit
def space(a):
    i, j, k = np.nonzero(a)
    return i, j, k, np.argwhere(a > 3)


# run: line(np.array([0, 3, 0, -1]))
# run: line(np.array([0.0, np.nan, 1])[::-1])
# run: line(np.array([True, False, True]))
# run: line(np.zeros(0))
# run: plane(np.array([[0, 1, 2], [3, 0, 0]]))
# run: plane(np.array([[0, 1.5], [0, 2]]).T)
# run: space(np.arange(8).reshape(2, 2, 2) % 5)
