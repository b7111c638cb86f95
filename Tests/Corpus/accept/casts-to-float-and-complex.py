import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.float32(x), np.float64(x), np.complex64(x), np.complex128(x)


# run: kernel(3)
# run: kernel(0.1)
# run: kernel(True)
