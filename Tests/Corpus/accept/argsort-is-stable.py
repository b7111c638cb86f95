"""The places of the sorted elements; equal ones keep their order."""
import numpy as np
from numba import njit


@njit
def order(a):
    return np.argsort(a, kind="stable"), a.argsort(kind="mergesort")


@njit
def along(a):
    return np.argsort(a), np.argsort(a, axis=0), a.argsort(axis=-1), np.argsort(a, axis=None)


# run: order(rng.integers(0, 9, 500))
# run: order(np.array([2.0, np.nan, 1, np.nan, 1]))
# run: order(np.zeros(0))
# run: order(rng.integers(0, 3, 100).astype(np.uint8)[::-2])
# run: order(np.array([True, False, True]))
# run: along(rng.normal(size=(5, 30)))
# run: along(rng.normal(size=(2, 3, 4)))
