import numpy as np
from numba import njit


@njit
def kernel(seed, n, m):
    np.random.seed(seed)
    a = np.random.weibull(3.0, size=n)
    b = np.random.weibull(3.0, size=(n, m))
    return a, b, np.random.random()


# tolerance: 4ulp
# run: kernel(1, 5, 3)
# run: kernel(99, 1, 0)
# run: kernel(7, 0, 2)
