import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return a == b, a != b, a < b, a >= 2, 1 > b, ~(a == b), (a > 0) & (b > 0) | (a == b)


# run: kernel(np.arange(4.0), np.array([0, 2, 1, 3]))
# run: kernel(np.arange(4), np.array([[0], [2]]))
# run: kernel(np.array([-1, 2], dtype=np.int64), np.array([2**63 + 5, 2], dtype=np.uint64))
