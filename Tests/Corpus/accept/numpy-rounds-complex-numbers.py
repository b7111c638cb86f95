import numpy as np
from numba import njit


@njit
def kernel(z):
    return np.round(z), np.around(z, 1), np.rint(z), np.exp2(z), np.float_power(z, 2)


# tolerance: 1e-14
# run: kernel(2.55 - 3.45j)
# run: kernel(0.5 + 1.5j)
