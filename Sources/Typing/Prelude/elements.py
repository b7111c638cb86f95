"""Functions of elements that no operation of the IR stands for."""
import math

import numpy as np
from numba import vectorize


@vectorize
def isneginf(x):
    """Return whether the number is negative infinity."""
    return math.isinf(x) and x < 0


@vectorize
def isposinf(x):
    """Return whether the number is positive infinity."""
    return math.isinf(x) and x > 0


@vectorize
def bitwise_count(x):
    """Return the number of bits of the absolute value that are set."""
    rest = np.uint64(abs(x))
    count = 0
    while rest != 0:
        rest = rest & (rest - np.uint64(1))
        count += 1
    return np.uint8(count)
