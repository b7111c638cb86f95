"""Triangles of matrices and of stacks of them."""
import numpy as np
from numba import njit


@njit
def triangles(m, k):
    return np.tril(m), np.triu(m), np.tril(m, k), np.triu(m, k)


@njit
def ones(n, m, k):
    return np.tri(n), np.tri(n, m, k), np.tri(n, k=k, dtype=np.int32)


# run: triangles(np.arange(12).reshape(3, 4), 1)
# run: triangles(np.arange(12.0).reshape(4, 3), -1)
# run: triangles(np.arange(12.0).reshape(4, 3).T, 5)
# run: triangles(np.arange(24).reshape(2, 3, 4), -1)
# run: triangles(np.arange(3), 0)
# run: ones(3, 5, 1)
# run: ones(4, 2, -2)
