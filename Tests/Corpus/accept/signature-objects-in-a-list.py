import numpy as np
from numba import njit, float64, int64, boolean


@njit([int64(int64, boolean), float64(float64, boolean)])
def kernel(x, flag):
    return x if flag else x * 2


# run: kernel(5, True)
# run: kernel(2.5, False)
