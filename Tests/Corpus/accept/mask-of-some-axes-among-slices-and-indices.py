import numpy as np
from numba import njit


@njit
def kernel(x, mask, i):
    return x[:, mask], x[1, mask], x[mask, 0] if False else x[:, mask, 0], x[i, mask], x[..., None, mask, :]


# run: kernel(np.arange(24.0).reshape(2, 3, 4), np.array([True, False, True]), np.array([0, 1]))
