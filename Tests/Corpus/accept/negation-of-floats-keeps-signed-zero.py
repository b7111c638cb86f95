import numpy as np
from numba import njit


@njit
def kernel(x):
    out = np.empty_like(x)
    for i in range(x.size):
        out[i] = -x[i]
    return out


# run: kernel(np.array([0.0, -0.0, 1.5, np.nan, np.inf]))
# run: kernel(np.array([0.0, -0.0, 1.5], np.float32))
