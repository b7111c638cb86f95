import numpy as np
from numba import njit


@njit
def kernel(x, y, mask):
    x[mask] += 1
    x[mask] *= y[mask]
    x[x > 4] -= y[x > 4] * 2
    x[~mask] = y[~mask] - x[~mask]
    return x


# run: kernel(np.arange(6.0), np.linspace(1.0, 2.0, 6), np.array([True, False, True, True, False, True]))
# run: kernel(np.arange(6.0).reshape(2, 3), np.ones((2, 3)) * 3, np.array([[True, False, True], [False, True, True]]))
