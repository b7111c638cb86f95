import numpy as np
from numba import njit

WEIGHTS = np.array([0.25, 0.5, 0.25])
TABLE = np.array([[1, 2], [3, 4]], dtype=np.int32)


@njit
def kernel(x):
    out = np.zeros(x.size)
    for i in range(1, x.size - 1):
        for k in range(WEIGHTS.size):
            out[i] += WEIGHTS[k] * x[i + k - 1]
    return out, TABLE[1, 0], TABLE.shape[0]


# run: kernel(np.arange(6.0) ** 2)
