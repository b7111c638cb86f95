"""diag of a vector is a matrix, diag of a matrix a vector."""
import numpy as np
from numba import njit


@njit
def make(v, k):
    return np.diag(v), np.diag(v, k), np.diag(v, -k)


@njit
def read(m, k):
    return np.diag(m), np.diag(m, k), np.diagonal(m, -k), m.diagonal(), np.trace(m), np.trace(m, k), m.trace()


@njit
def flat(m):
    return np.diagflat(m)


# run: make(np.arange(3), 1)
# run: make(np.arange(2.0)[::-1], 2)
# run: read(np.arange(12).reshape(3, 4), 1)
# run: read(np.arange(12.0).reshape(4, 3), 2)
# run: read(np.arange(4).reshape(2, 2).astype(np.int8), 5)
# run: flat(np.arange(4).reshape(2, 2))
