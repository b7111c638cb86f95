"""The lists that make an array have equal lengths."""
import numpy as np
from numba import njit


@njit
def make(x):
    return np.array([[1.0, x], [x]])


# signature: make(f8)
# expect-error: not-a-shape
# at: 8
