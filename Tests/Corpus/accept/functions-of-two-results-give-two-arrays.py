import numpy as np
from numba import njit


@njit
def kernel(a, b):
    q, r = np.divmod(a, b)
    fraction, whole = np.modf(a / 4)
    mantissa, exponent = np.frexp(a * 1.5)
    return q, r, fraction, whole, mantissa, exponent, np.divmod(7, 2), np.modf(-1.25), np.frexp(6.0)


# run: kernel(np.array([7.0, -7.0, 0.5]), np.array([2.0, 2.0, -0.25]))
# run: kernel(np.array([7, -7, 5]), np.array([2, 2, -3]))
# run: kernel(np.arange(6).reshape(2, 3), np.array([2, 0, -3]))
