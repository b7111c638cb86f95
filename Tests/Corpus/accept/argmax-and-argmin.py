"""The first of several extrema counts, and the first NaN before all."""
import numpy as np
from numba import njit


@njit
def places(a):
    return np.argmax(a), np.argmin(a), a.argmax(), a.argmin()


@njit
def along(a):
    return np.argmax(a, axis=0), np.argmin(a, axis=1), a.argmax(axis=-1), np.argmax(a, axis=0, keepdims=True)


# run: places(np.array([1, 5, 5, 0, 0]))
# run: places(np.array([1.0, np.nan, 7, np.nan]))
# run: places(np.array([False, True, True]))
# run: places(np.arange(6).reshape(2, 3)[::-1])
# run: places(np.array([3, 200, 7], dtype=np.uint8))
# run: places(np.array([-np.inf, np.inf]))
# run: along(rng.integers(0, 9, (3, 4)))
# run: along(rng.normal(size=(2, 3, 4)))
# run: along(np.array([[1.0, np.nan], [np.nan, 0]]))
# run: places(np.zeros(0))
# raises: ValueError: attempt to get argmax of an empty sequence
