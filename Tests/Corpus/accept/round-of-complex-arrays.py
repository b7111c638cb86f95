import numpy as np
from numba import njit


@njit
def kernel(z):
    return np.round(z, 1), np.around(z, decimals=2), np.round(z), np.round(z[0], 1)


# run: kernel(np.array([1.25 + 2.35j, -0.55 - 1.45j]))
# run: kernel(np.array([1.25 + 2.35j, -0.55 - 1.45j], dtype=np.complex64))
