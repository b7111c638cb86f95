import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.copysign(a, b), np.signbit(b), np.sign(a), np.absolute(b), np.fabs(b), np.nextafter(a, b)


# run: kernel(1.5, -0.0)
# run: kernel(-2.5, 3.0)
# run: kernel(0.0, -7.0)
