import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.sign(x), np.abs(x), np.square(x), np.negative(x), np.positive(x)


# run: kernel(-5)
# run: kernel(0)
# run: kernel(12)
# run: kernel(-2.5)
