import numpy as np
from numba import njit


@njit
def stored(a, x):
    a[1:3] = (1, x)
    a[3:5] = [x, 2.5]
    a[::-4] = x, 7
    items = [x, x + 1]
    items.append(x + 2)
    a[5:8] = items
    return a


@njit
def rows(a, x):
    a[0] = (1, 2, x)
    a[1:, :] = [x, 0, 3]
    a[:, 1] = (5,)
    return a


@njit
def picked(a, k):
    a[k] = (10, 20)
    a[a < 2] = [7]
    return a


@njit
def too_few(a, n):
    a[0:n] = (1, 2)
    return a


# run: stored(np.zeros(8), 4)
# run: stored(np.zeros(8, np.float32), 4.25)
# run: rows(np.zeros((3, 3), np.int32), 8)
# run: picked(np.arange(6), np.array([4, 1]))
# run: too_few(np.zeros(4), 2)
# run: too_few(np.zeros(4), 3)
# raises: ValueError: could not broadcast input array from shape (2,) into shape (3,)
