"""Sorted, reversed, equal and saw-toothed sequences."""
import numpy as np
from numba import njit


@njit
def ordered(a):
    return np.sort(a)


# run: ordered(np.arange(5000))
# run: ordered(np.arange(5000)[::-1])
# run: ordered(np.arange(5000) % 7)
# run: ordered(np.abs(np.arange(5000) - 2500))
# run: ordered(np.where(np.arange(5000) % 2 == 0, np.arange(5000), 0))
# run: ordered(np.repeat(np.arange(50), 100)[::-1])
# run: ordered(np.r_[np.ones(3000), np.zeros(3000)])
