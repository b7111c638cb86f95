import numpy as np
from numba import njit


@njit
def sums(a, b):
    return sum(a), sum(b), sum((1, 2, 3)), sum(a, 0.5)


@njit
def tests(a, t):
    return any(a), all(a), any(t), all(t)


# run: sums(np.arange(5), np.array([0.1, 0.2, 0.3]))
# run: sums(np.arange(0), np.array([1.5]))
# run: tests(np.array([0, 1, 2]), (True, True))
# run: tests(np.array([3.0, 1.0]), (False, True))
# run: tests(np.zeros(2, dtype=np.bool_), (0, 0))
