import numpy as np
from numba import njit


@njit
def kernel(x, p):
    return x ** p


# run: kernel(2.0, 0.5)
# run: kernel(2.5, -1.5)
# run: kernel(0.0, 0.0)
# run: kernel(2, 0.5)
# run: kernel(np.float64(2.5), -3)
# run: kernel(np.float64(1.0001), 1000)
