import numpy as np
from numba import njit


@njit
def kernel(z):
    return np.real(z), np.imag(z), np.conj(z), np.conjugate(z), np.angle(z), np.abs(z)


# run: kernel(1 + 2j)
# run: kernel(-3.5 - 0.5j)
