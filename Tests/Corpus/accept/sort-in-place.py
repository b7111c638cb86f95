"""The method sort changes the array, also through a view."""
import numpy as np
from numba import njit


@njit
def put_in_order(a):
    a.sort()
    return a


@njit
def columns(a):
    a.sort(axis=0)
    a[:, 0].sort()
    return a


# run: put_in_order(rng.normal(size=300))
# run: put_in_order(np.array([3, 1, 2], dtype=np.int16))
# run: put_in_order(rng.normal(size=(3, 5)))
# run: put_in_order(np.arange(20)[::-2])
# run: columns(rng.integers(0, 9, (4, 3)))
