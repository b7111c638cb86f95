"""Rows, columns or all elements are sorted."""
import numpy as np
from numba import njit


@njit
def ordered(a):
    return np.sort(a), np.sort(a, axis=0), np.sort(a, axis=-1), np.sort(a, axis=None), np.sort(a, kind="stable")


# run: ordered(rng.integers(0, 9, (3, 4)))
# run: ordered(rng.normal(size=(40, 30)))
# run: ordered(rng.normal(size=(2, 3, 4)))
# run: ordered(rng.normal(size=(4, 6)).T[::2])
