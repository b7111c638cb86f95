import numpy as np
from numba import njit


@njit
def kernel(seed, n, m):
    np.random.seed(seed)
    a = np.random.randn(n)
    b = np.random.randn(n, m)
    return a, b, np.random.random()


# run: kernel(1, 5, 3)
# run: kernel(99, 1, 0)
# run: kernel(7, 0, 2)
