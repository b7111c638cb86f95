import numpy as np
from numba import njit


@njit
def kernel(seed, n):
    np.random.seed(seed)
    total = 0
    last = 0
    for i in range(n):
        last = np.random.randint(10)
        total += last
        last = np.random.randint(-5, 5)
        total += last
        last = np.random.randint(3, 4)
        total += last
        last = np.random.randint(0, 4294967296)
        total += last
        last = np.random.randint(0, 1099511627776)
        total += last
    return last, total


# run: kernel(0, 40)
# run: kernel(42, 300)
# run: kernel(4294967295, 5)
