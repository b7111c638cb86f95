import numpy as np
from numba import njit


@njit
def kernel(x, x_n, n):
    t1 = x[0] + x_n
    x_data = t1 * 2
    x_n0 = x.size
    error = 5
    result = x_data + x_n0 + error
    x_s = n
    for i in range(x_n0):
        i_1 = i + 1
        result += i_1 * x_s
    part = result
    return part


# run: kernel(np.arange(1.0, 4.0), 10, 2)
# run: kernel(np.arange(6.0)[::2], 10, 2)
