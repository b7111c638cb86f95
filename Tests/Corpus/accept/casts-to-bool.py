import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.bool_(x), bool(x)


# run: kernel(0)
# run: kernel(2)
# run: kernel(0.0)
# run: kernel(0.1)
