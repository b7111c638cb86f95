import numpy as np
from numba import njit, prange


@njit
def of_two(a, b):
    return min(a, b), max(a, b), max(a, b, False)


@njit
def of_elements(x):
    least = x[0]
    greatest = x[0]
    for value in x:
        least = min(least, value)
        greatest = max(greatest, value)
    return least, greatest, min(x), max(x)


@njit(parallel=True)
def in_parallel(x):
    found = False
    for i in prange(x.size):
        found = max(found, x[i])
    return found


# run: of_two(True, False)
# run: of_two(False, False)
# run: of_elements(np.array([True, False, True]))
# run: of_elements(np.array([True]))
# run: in_parallel(np.array([False, True, False]))
# run: in_parallel(np.array([False, False]))
