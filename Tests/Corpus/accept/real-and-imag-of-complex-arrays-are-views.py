"""Stores through the parts of complex numbers are seen."""
import numpy as np
from numba import njit


@njit
def parts(z):
    z.real[0] = 10
    z.imag[1:] = z.real[1:]
    return z, z.real, z.imag, z.real.sum(), (z.imag * 2)


# run: parts(np.arange(4) * (1 + 2j))
# run: parts((np.arange(4) * (1 + 2j)).astype(np.complex64))
# run: parts((np.arange(8) * (1 + 2j))[::2])
