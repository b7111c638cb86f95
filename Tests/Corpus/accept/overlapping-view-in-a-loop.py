import numpy as np
from numba import njit


@njit
def kernel(x):
    y = x[1:]
    for i in range(y.size):
        y[i] += x[i]
    z = x[::-1]
    for i in range(z.size):
        z[i] = x[i]


# run: kernel(np.arange(6))
# run: kernel(np.arange(6.0))
