"""Products of all elements with all others."""
import numpy as np
from numba import njit


@njit
def products(a, b):
    return np.outer(a, b), np.kron(a, b)


# run: products(np.arange(3), np.arange(4))
# run: products(np.arange(3.0), np.arange(2))
# run: products(np.arange(4).reshape(2, 2), np.arange(6).reshape(2, 3))
# run: products(np.arange(3).astype(np.float32), np.arange(4.0).reshape(2, 2))
# run: products(np.array([1j, 2]), np.arange(2.0))
