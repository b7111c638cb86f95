# tolerance: 1e-9
import numpy as np
from numba import njit


@njit
def solved(a, b):
    return np.linalg.solve(a, b), np.linalg.solve(a, b[:, 0])


@njit
def inverse(a):
    return np.linalg.inv(a), np.linalg.slogdet(a)[1]


@njit
def factor(a):
    return np.linalg.cholesky(a)


# run: solved(np.sin(np.arange(22500.0) ** 1.1).reshape(150, 150) + 9.0 * np.eye(150), np.ones((150, 3)) + np.arange(3.0))
# run: solved(np.sin(np.arange(16384.0) ** 1.1).reshape(128, 128) + 9.0 * np.eye(128), np.ones((128, 3)) + np.arange(3.0))
# run: inverse(np.sin(np.arange(16900.0) ** 1.1).reshape(130, 130) + 20.0 * np.eye(130))
# run: inverse(np.sin(np.arange(4225.0) ** 1.1).reshape(65, 65) + 20.0 * np.eye(65) * 1j)
# run: factor(np.minimum(np.arange(1.0, 151.0)[:, None], np.arange(1.0, 151.0)) + np.eye(150))
# run: factor(np.minimum(np.arange(1.0, 66.0)[:, None], np.arange(1.0, 66.0)) + np.eye(65) * (1 + 0j))
# run: factor(np.ones((100, 100)) - 2.0 * np.eye(100))
# raises: ValueError: Matrix is not positive definite
# run: inverse(np.ones((100, 100)))
# raises: ValueError: Singular matrix
