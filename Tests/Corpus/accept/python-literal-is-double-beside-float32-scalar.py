import numpy as np
from numba import njit


@njit
def kernel(x):
    out = np.empty(x.size)
    for i in range(x.size):
        out[i] = x[i] * 0.1
    return out


# oracle: numba
# run: kernel(np.linspace(0, 1, 9).astype(np.float32))
