import numpy as np
from numba import njit


@njit
def kernel(seed, n):
    np.random.seed(seed)
    total = 0.0
    last = 0.0
    for i in range(n):
        last = np.random.gamma(0.5)
        total += last
        last = np.random.gamma(2.0, 3.0)
        total += last
    return last, total


# run: kernel(0, 40)
# run: kernel(42, 300)
# run: kernel(4294967295, 5)
