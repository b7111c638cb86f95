# tolerance: exact
import numpy as np
from numba import njit


@njit
def whole(z):
    return z.sum()


@njit
def both(z, w):
    return np.sum(z) + w.sum()


@njit
def products(z, w):
    return np.sum(z * w), z.mean()


# run: whole(np.sin(np.arange(1001.0)) + 1j * np.cos(np.arange(1001.0)))
# run: whole(np.sin(np.arange(70.0)) + 1j * np.cos(np.arange(70.0)))
# run: whole(np.sin(np.arange(3.0)) + 1j * np.cos(np.arange(3.0)))
# run: whole(np.zeros(0, np.complex128))
# run: whole((np.sin(np.arange(6000.0)) * (1 + 2j)).reshape(60, 100))
# run: whole(np.sin(np.arange(6000.0))[::2] * (1 + 2j))
# run: both(np.sin(np.arange(777.0)) * (1 + 2j), np.cos(np.arange(333.0)) * 1j)
# run: products(np.sin(np.arange(777.0)) * (1 + 2j), np.cos(np.arange(777.0)) * 1j)
# tolerance: 1e-12
