from collections import namedtuple

import numpy as np
from numba import njit

Point = namedtuple("Point", ["x", "y"])


@njit
def kind(x):
    if isinstance(x, bool):
        return 1
    elif isinstance(x, int):
        return 2
    elif isinstance(x, float):
        return 3
    elif isinstance(x, complex):
        return 4
    elif isinstance(x, np.ndarray):
        # Only an array has these.
        return x.ndim + x.shape[0]
    elif isinstance(x, Point):
        return 6
    elif isinstance(x, (list, tuple)):
        return 7 + len(x)
    return 0


@njit
def total(x):
    return x.sum() if isinstance(x, np.ndarray) else x


@njit
def answers(x):
    is_array = isinstance(x, np.ndarray)
    return is_array, isinstance(x, float), not isinstance(x, int), isinstance(x, int) + 1


# run: answers(3)
# run: answers(np.zeros(2))
# run: kind(True)
# run: kind(3)
# run: kind(2.5)
# run: kind(1j)
# run: kind(np.zeros(3))
# run: kind((1, 2))
# run: total(np.arange(4.0))
# run: total(2.5)
