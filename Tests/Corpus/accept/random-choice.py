import numpy as np
from numba import njit


@njit
def kernel(seed, x, n):
    np.random.seed(seed)
    one = np.random.choice(x)
    some = np.random.choice(x, n)
    few = np.random.choice(x, n, replace=False)
    return one, some, few


# run: kernel(1, 10, 4)
# run: kernel(2, np.arange(6.0), 6)
# run: kernel(2, np.arange(6.0), 7)
# raises: ValueError: Cannot take a larger sample
