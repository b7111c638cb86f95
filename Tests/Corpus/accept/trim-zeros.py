"""Zeros at the front and the back are left out."""
import numpy as np
from numba import njit


@njit
def trim(a):
    return np.trim_zeros(a), np.trim_zeros(a, "f"), np.trim_zeros(a, trim="b")


# run: trim(np.array([0, 0, 1, 0, 2, 0]))
# run: trim(np.array([1.5, 0]))
# run: trim(np.zeros(3))
# run: trim(np.zeros(0))
