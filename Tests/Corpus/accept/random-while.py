import numpy as np
from numba import njit


@njit
def kernel(seed):
    np.random.seed(seed)
    count = 0
    while np.random.random() < 0.9 and np.random.random() < 0.95:
        count += 1
    return count, np.random.random()


# run: kernel(1)
# run: kernel(2)
# run: kernel(9)
