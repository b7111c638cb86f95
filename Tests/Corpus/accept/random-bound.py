import numpy as np
from numba import njit


@njit
def kernel(seed):
    np.random.seed(seed)
    total = 0.0
    for i in range(np.random.randint(5, 20)):
        total += np.random.random()
    return total


# run: kernel(1)
# run: kernel(2)
