import numpy as np
from numba import njit


@njit("float64(float64[::1], int64)")
def kernel(x, k):
    return x[k] * 2


# run: kernel(np.arange(5.0), 3)
