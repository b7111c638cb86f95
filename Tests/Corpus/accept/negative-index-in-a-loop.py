import numpy as np
from numba import njit


@njit
def kernel(x):
    out = np.empty_like(x)
    for i in range(x.size):
        out[i] = x[i - 1] + x[-i]
    return out


# run: kernel(np.arange(6))
# run: kernel(np.arange(12.0)[::2])
