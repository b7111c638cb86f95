import numpy as np
from numba import njit


@njit
def of_vector(x):
    return min(x), max(x)


@njit
def of_lists(a, b):
    return min([a, b, 2]), max([a, b]), max([a])


# run: of_vector(np.array([3.0, 1.0, 2.0]))
# run: of_vector(np.array([3, 1, 2], dtype=np.int8))
# run: of_vector(np.array([1.0, np.nan, 0.5]))
# run: of_vector(np.array([np.nan, 1.0, 0.5]))
# run: of_vector(np.arange(10.0)[::-3])
# run: of_vector(np.zeros(0))
# raises: ValueError: empty
# run: of_lists(1, 5)
# run: of_lists(3, -5)
