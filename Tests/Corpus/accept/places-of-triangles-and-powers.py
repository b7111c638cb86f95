import numpy as np
from numba import njit


@njit
def triangles(n, k):
    return np.tril_indices(n, k), np.triu_indices(n, k), np.tril_indices(n, k, 2)


@njit
def triangles_from(a):
    upper = np.triu_indices_from(a, 1)
    lower = np.tril_indices_from(a)
    return upper, lower


@njit
def powers(x):
    return np.vander(x), np.vander(x, 2), np.vander(x, 4, increasing=True)


# run: triangles(3, 0)
# run: triangles(3, 1)
# run: triangles(4, -1)
# run: triangles_from(np.zeros((3, 3)))
# run: triangles_from(np.zeros((2, 3)))
# run: powers(np.array([1.0, 2.0, 0.5]))
# run: powers(np.array([1, 2, 3]))
