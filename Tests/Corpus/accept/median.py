"""The middle of the elements, or the mean of the two in the middle."""
import numpy as np
from numba import njit


@njit
def middle(a):
    return np.median(a), np.nanmedian(a)


@njit
def along(a):
    return np.median(a, axis=0), np.median(a, axis=1), np.median(a, axis=-1, keepdims=True)


# run: middle(np.array([3, 1, 2]))
# run: middle(rng.normal(size=1000))
# run: middle(np.array([1.0, np.nan, 2]))
# run: middle(rng.normal(size=101).astype(np.float32)[::-1])
# run: middle(np.arange(6).reshape(2, 3))
# run: middle(np.zeros(0))
# run: along(rng.normal(size=(4, 5)))
# run: along(rng.integers(0, 9, (2, 3, 4)))
# run: along(np.array([[1, np.nan], [2, 3]]))
