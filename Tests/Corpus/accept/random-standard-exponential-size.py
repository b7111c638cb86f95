import numpy as np
from numba import njit


@njit
def kernel(seed, n, m):
    np.random.seed(seed)
    a = np.random.standard_exponential(n)
    b = np.random.standard_exponential((n, m))
    return a, b, np.random.random()


# run: kernel(1, 5, 3)
# run: kernel(99, 1, 0)
# run: kernel(7, 0, 2)
