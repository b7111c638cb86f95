"""Arrays side by side along a new axis."""
import numpy as np
from numba import njit


@njit
def pile(a, b):
    return np.stack((a, b)), np.stack((a, b), axis=1), np.stack([a, b, a], axis=-1)


# run: pile(np.arange(3), np.arange(3.0))
# run: pile(np.arange(6).reshape(2, 3), np.ones((2, 3), dtype=np.int64))
# run: pile(np.arange(3), np.arange(2))
# raises: ValueError: all input arrays must have the same shape
