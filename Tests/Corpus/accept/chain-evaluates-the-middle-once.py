import numpy as np
from numba import njit


@njit
def bump(counter):
    counter[0] += 1
    return counter[0]


@njit
def kernel(counter):
    ok = 0 < bump(counter) < 5
    return ok, counter[0]


# run: kernel(np.zeros(1, np.int64))
# run: kernel(np.array([7]))
