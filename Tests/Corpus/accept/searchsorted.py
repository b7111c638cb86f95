"""Where numbers would have to be inserted, before or behind equal ones."""
import numpy as np
from numba import njit


@njit
def place(a, v):
    return np.searchsorted(a, v), np.searchsorted(a, v, side="right"), a.searchsorted(v)


# run: place(np.array([1, 3, 3, 7]), 3)
# run: place(np.array([1, 3, 3, 7]), 2.5)
# run: place(np.array([1.0, 3, 3, 7]), np.array([0, 1, 3, 8]))
# run: place(np.sort(rng.normal(size=200)), rng.normal(size=(5, 7)))
# run: place(np.array([1.0, 2, np.nan]), np.array([np.nan, 2, np.inf]))
# run: place(np.zeros(0), 1)
# run: place(np.arange(10)[::2], np.array([3, 4]))
# run: place(np.array([1, 2], dtype=np.uint8), np.array([-1, 300]))
