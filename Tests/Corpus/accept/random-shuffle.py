import numpy as np
from numba import njit


@njit
def kernel(seed, x):
    np.random.seed(seed)
    np.random.shuffle(x)
    return x


# run: kernel(1, np.arange(20))
# run: kernel(2, np.arange(12.0).reshape(4, 3))
# run: kernel(2, np.arange(10.0)[::2])
# run: kernel(3, np.zeros(0))
# run: kernel(3, np.ones(1))
