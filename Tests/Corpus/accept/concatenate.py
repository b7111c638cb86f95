"""Arrays one behind the other, along any axis."""
import numpy as np
from numba import njit


@njit
def line(a, b):
    return np.concatenate((a, b)), np.concatenate([b, a, a])


@njit
def flat(a, b):
    return np.concatenate((a, b), axis=None), np.concatenate((a, b), axis=0), np.concatenate((a, b), axis=1), np.concatenate((a, b), -1)


@njit
def below(a, b):
    return np.concatenate((a, b))


# run: line(np.arange(3), np.arange(2.0))
# run: line(np.arange(3, dtype=np.int8), np.arange(4, dtype=np.uint8)[::-2])
# run: line(np.zeros(0), np.arange(2))
# run: flat(np.arange(6).reshape(2, 3), np.ones((2, 3)))
# run: flat(np.arange(24).reshape(2, 3, 4), np.arange(24).reshape(2, 3, 4))
# run: below(np.zeros((2, 3)), np.zeros((2, 2)))
# raises: ValueError: all the input array dimensions except for the concatenation axis must match
