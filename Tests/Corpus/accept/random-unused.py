import numpy as np
from numba import njit


@njit
def kernel(seed, n):
    np.random.seed(seed)
    np.random.random()
    x = np.random.normal()
    y = 0.0 * np.random.random()
    for i in range(n):
        z = np.random.random()
    return np.random.random()


# run: kernel(1, 0)
# run: kernel(1, 5)
