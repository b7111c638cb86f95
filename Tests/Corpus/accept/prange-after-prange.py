import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, steps):
    y = np.zeros_like(x)
    for t in range(steps):
        for i in prange(1, x.size - 1):
            y[i] = (x[i - 1] + x[i] + x[i + 1]) / 3
        for i in prange(x.size):
            x[i] = y[i]
    return y


# run: kernel(np.arange(3000.0) ** 2, 3)
