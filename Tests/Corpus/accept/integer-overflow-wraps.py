import numpy as np
from numba import njit


@njit
def kernel(x):
    out = np.empty(4, np.int64)
    out[0] = x[0] + x[1]
    out[1] = x[0] - x[2]
    out[2] = x[0] * x[0]
    out[3] = -x[2]
    return out


# run: kernel(np.array([2**63 - 1, 1, -2**63]))
# run: kernel(np.array([2**62, 2**62, -2**62]))
