"""arange with floats gives the length and the values of NumPy."""
import numpy as np
from numba import njit


@njit
def forms(a, b, c):
    return np.arange(b), np.arange(a, b), np.arange(a, b, c), np.arange(a, b, c, dtype=np.float32)


# run: forms(0.0, 1.0, 0.1)
# run: forms(1.5, 4.2, 0.3)
# run: forms(3.0, -1.0, -0.7)
# run: forms(0.0, 10.0, 3.0)
# run: forms(1.0, 0.0, 0.5)
