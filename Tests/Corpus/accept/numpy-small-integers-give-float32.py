import numpy as np
from numba import njit


@njit
def kernel(x):
    out = np.empty(x.size)
    for i in range(x.size):
        out[i] = np.sqrt(x[i])
    return out


# tolerance: 1e-6
# run: kernel(np.arange(10, dtype=np.int16))
# run: kernel(np.arange(10, dtype=np.uint16))
