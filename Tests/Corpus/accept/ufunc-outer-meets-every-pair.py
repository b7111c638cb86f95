import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.multiply.outer(a, b), np.add.outer(a, 1), np.subtract.outer(a[:2], b) * 2, np.greater.outer(a, b)


# run: kernel(np.arange(3.0), np.array([1, 2]))
# run: kernel(np.arange(4.0).reshape(2, 2), np.arange(6.0).reshape(2, 3))
# run: kernel(np.arange(3.0), np.zeros(1))
