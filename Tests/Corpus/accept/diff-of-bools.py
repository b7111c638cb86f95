"""Differences of bools are true where neighbours differ."""
import numpy as np
from numba import njit


@njit
def changes(a):
    return np.diff(a)


# run: changes(np.array([True, True, False, True]))
# run: changes(np.zeros(0, dtype=np.bool_))
