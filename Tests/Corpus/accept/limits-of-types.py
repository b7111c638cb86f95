import numpy as np
from numba import njit


@njit
def of_floats(x):
    limits = np.finfo(x.dtype).max, np.finfo(x.dtype).min, np.finfo(x.dtype).tiny
    return limits, np.finfo(np.float32).eps, np.finfo(np.float64).eps, np.finfo(x.dtype).bits


@njit
def of_integers(x):
    return np.iinfo(x.dtype).max, np.iinfo(x.dtype).min, np.iinfo(np.int32).max


@njit
def smallest(x):
    found = np.iinfo(np.int64).max
    for value in x:
        found = min(found, value)
    return found


# run: of_floats(np.zeros(1))
# run: of_floats(np.zeros(1, np.float32))
# run: of_integers(np.zeros(1, np.int8))
# run: of_integers(np.zeros(1, np.uint16))
# run: of_integers(np.zeros(1, np.int64))
# run: of_integers(np.zeros(1, np.uint64))
# run: smallest(np.array([3, 1, 2]))
