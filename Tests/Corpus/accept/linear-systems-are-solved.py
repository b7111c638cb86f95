import numpy as np
from numba import njit


@njit
def solved(a, b):
    return np.linalg.solve(a, b)


@njit
def inverse(a):
    return np.linalg.inv(a), np.linalg.det(a), np.linalg.slogdet(a)[1]


@njit
def factor(a):
    return np.linalg.cholesky(a)


@njit
def lengths(a, x):
    return np.linalg.norm(a), np.linalg.norm(x), np.linalg.norm(x, 1), np.linalg.norm(a, np.inf)


@njit
def powers(a):
    return np.linalg.matrix_power(a, 5), np.linalg.matrix_power(a, 0)


@njit
def least(a, b):
    x, residuals, rank, values = np.linalg.lstsq(a, b)
    return x, residuals, rank, values


# tolerance: 1e-11
# run: solved(np.array([[2.0, 1.0], [1.0, 3.0]]), np.array([1.0, 2.0]))
# run: solved(np.array([[0.0, 1.0], [1.0, 3.0]]), np.array([[1.0, 2.0], [3.0, 4.0]]))
# run: solved(np.array([[0.0, 1.0j], [1.0, 3.0]]), np.array([1.0, 2.0]))
# run: solved(np.array([[2, 1], [1, 3]]), np.array([1, 2]))
# run: solved(np.array([[2.0, 1.0], [1.0, 3.0]]).T, np.array([1.0, 2.0]))
# run: solved(np.ones((2, 2)), np.ones(2))
# raises: ValueError: Singular matrix
# run: solved(np.ones((2, 3)), np.ones(2))
# raises: ValueError: must be square
# run: inverse(np.array([[2.0, 1.0, 0.5], [1.0, 3.0, -1.0], [0.0, 1.0, 4.0]]))
# run: inverse(np.array([[2.0, 1.0j], [-1.0j, 3.0]]))
# run: factor(np.array([[4.0, 2.0], [2.0, 3.0]]))
# run: factor(np.array([[4.0, 2.0j], [-2.0j, 3.0]]))
# run: factor(np.array([[1.0, 2.0], [2.0, 1.0]]))
# raises: ValueError: Matrix is not positive definite
# run: lengths(np.arange(6.0).reshape(2, 3), np.array([3.0, -4.0]))
# run: lengths(np.arange(6).reshape(2, 3) * 1j, np.array([3.0, -4.0]))
# run: powers(np.array([[1.0, 1.0], [1.0, 0.0]]))
# run: powers(np.array([[1, 1], [1, 0]]))
# run: least(np.array([[1.0, 1.0], [1.0, 2.0], [1.0, 3.0]]), np.array([1.0, 2.0, 2.0]))
