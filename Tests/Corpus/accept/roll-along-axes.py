"""Elements that fall off come in at the other end."""
import numpy as np
from numba import njit


@njit
def all_of(a, n):
    return np.roll(a, n)


@njit
def rows(a, n):
    return np.roll(a, n, axis=0), np.roll(a, -n, axis=-1)


# run: all_of(np.arange(5), 2)
# run: all_of(np.arange(6.0).reshape(2, 3), -8)
# run: all_of(np.arange(24).reshape(2, 3, 4), 5)
# run: all_of(np.zeros(0), 3)
# run: rows(np.arange(6.0).reshape(2, 3), 1)
# run: rows(np.arange(24).reshape(2, 3, 4)[:, ::-1], 7)
