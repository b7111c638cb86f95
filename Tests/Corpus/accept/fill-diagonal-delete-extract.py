import numpy as np
from numba import njit


@njit
def filled(a, value):
    np.fill_diagonal(a, value)


@njit
def deleted(x, places):
    return np.delete(x, places)


@njit
def extracted(test, x):
    return np.extract(test, x)


@njit
def copied(target, source):
    np.copyto(target, source)


# run: filled(np.zeros((3, 3)), 7.0)
# run: filled(np.zeros((2, 4)), 7)
# run: filled(np.zeros((4, 2), dtype=np.int32), 7)
# run: filled(np.zeros((3, 3)), np.array([1.0, 2.0]))
# run: filled(np.zeros((3, 3, 3)), 1.0)
# run: filled(np.zeros((3, 3, 2)), 1.0)
# raises: ValueError: All dimensions of input must be of equal length
# run: deleted(np.arange(5.0), 1)
# run: deleted(np.arange(5.0), -1)
# run: deleted(np.arange(5.0), np.array([0, 3, 3]))
# run: deleted(np.arange(5.0), 5)
# raises: IndexError
# run: extracted(np.array([True, False, True]), np.arange(3.0))
# run: extracted(np.arange(6).reshape(2, 3) % 2, np.arange(6.0).reshape(2, 3))
# run: copied(np.zeros(3), np.arange(3))
# run: copied(np.zeros((2, 3)), np.arange(3.0))
