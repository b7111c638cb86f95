import numpy as np
from numba import njit


@njit
def kernel(x):
    s = np.float32(0)
    for i in range(x.size):
        s += x[i] * x[i]
    return s


# run: kernel(np.linspace(0, 1, 50).astype(np.float32))
# run: kernel(np.linspace(0, 1, 50).astype(np.float32)[::-1])
