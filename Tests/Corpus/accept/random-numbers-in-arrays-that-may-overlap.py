import numpy as np
from numba import njit


@njit
def shifted(a, out):
    np.random.seed(7)
    out[1:-1, 2:] = a + np.random.rand()
    return out


# run: shifted(np.ones((2, 2)), np.zeros((4, 4)))
