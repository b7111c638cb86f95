"""Elements and rows by their indices."""
import numpy as np
from numba import njit


@njit
def pick(a, i):
    return np.take(a, i), a.take(i)


@njit
def along(a, i):
    return np.take(a, i, axis=0), np.take(a, i, axis=1), a.take(1, axis=-1), np.take(a, [0, -1], axis=1)


# run: pick(np.arange(5) * 10, np.array([0, -1, 3]))
# run: pick(np.arange(6.0).reshape(2, 3), np.array([[1, 5], [0, 2]]))
# run: pick(np.arange(5) * 10, 2)
# run: pick(np.arange(5)[::-1], -5)
# run: along(np.arange(12).reshape(3, 4), np.array([2, 0, 0]))
# run: along(np.arange(24.0).reshape(2, 3, 4), np.array([1, -1], dtype=np.int32))
# run: pick(np.arange(3), 3)
# raises: IndexError: index 3 is out of bounds for axis 0 with size 3
# run: pick(np.arange(3), np.array([0, -4]))
# raises: IndexError: index -4 is out of bounds for axis 0 with size 3
