import numpy as np
from numba import njit


@njit
def kernel(seed, n):
    np.random.seed(seed)
    total = 0
    last = 0
    for i in range(n):
        last = np.random.binomial(10, 0.3)
        total += last
        last = np.random.binomial(1000, 0.4)
        total += last
        last = np.random.binomial(100, 0.8)
        total += last
        last = np.random.binomial(5, 0.0)
        total += last
        last = np.random.binomial(0, 0.5)
        total += last
    return last, total


# run: kernel(0, 40)
# run: kernel(42, 300)
# run: kernel(4294967295, 5)
