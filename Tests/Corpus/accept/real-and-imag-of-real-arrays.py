"""A real array is its own real part; its imaginary part is zero."""
import numpy as np
from numba import njit


@njit
def parts(x):
    y = x.real
    y[0] = 9
    return x, x.imag + 1, x.conj()


# run: parts(np.arange(4.0))
# run: parts(np.arange(4))
