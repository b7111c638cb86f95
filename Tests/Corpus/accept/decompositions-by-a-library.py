# tolerance: 1e-9
import numpy as np
from numba import njit


@njit
def eigen_symmetric(a):
    values, vectors = np.linalg.eigh(a)
    return values, (vectors * values) @ np.conj(vectors.T) + 16.0, np.linalg.eigvalsh(a)


@njit
def singular(a):
    u, s, vh = np.linalg.svd(a, False)
    full = np.linalg.svd(a)
    left, right = full[0], full[2]
    turned = np.abs(np.conj(left.T) @ left) + np.abs(np.conj(left.T) @ left)
    return s, (u * s) @ vh + 16.0, np.linalg.svdvals(a), turned + 1.0, right.shape


@njit
def eigen(a):
    values, vectors = np.linalg.eig(a)
    rest = a @ vectors - vectors * values
    return np.sort(np.abs(values)), np.max(np.abs(rest)) < 1e-9, np.sum(np.linalg.eigvals(a)) + 9.0


@njit
def triangle(a):
    return np.linalg.qr(a)


@njit
def nearest(a, b):
    return np.linalg.lstsq(a, b), np.linalg.lstsq(a, b[:, 0]), np.linalg.pinv(a), np.linalg.matrix_rank(a), np.linalg.cond(a)


@njit
def systems(a, b):
    inverse, determinant = np.linalg.inv(a), np.linalg.det(a)
    return np.linalg.solve(a, b), np.linalg.solve(a, b[:, 1]), inverse, determinant, np.linalg.slogdet(a)[1]


@njit
def factor(a):
    return np.linalg.cholesky(a)


@njit
def all_eigenvalues(a):
    return np.linalg.eigvals(a)


# run: eigen_symmetric(np.minimum(np.arange(1.0, 21.0)[:, None], np.arange(1.0, 21.0)))
# run: eigen_symmetric(np.minimum(np.arange(1.0, 21.0)[:, None], np.arange(1.0, 21.0)) + 1j * (np.tril(np.ones((20, 20)), -1) - np.triu(np.ones((20, 20)), 1)) + np.eye(20))
# run: eigen_symmetric(np.minimum(np.arange(1.0, 41.0)[:, None], np.arange(1.0, 41.0))[::2, ::2])
# run: eigen_symmetric(np.minimum(np.arange(1, 21)[:, None], np.arange(1, 21)))
# run: eigen_symmetric(np.minimum(np.arange(1, 13)[:, None], np.arange(1, 13)).astype(np.float32))
# tolerance: 1e-3
# run: eigen_symmetric(np.minimum(np.arange(1, 13)[:, None], np.arange(1, 13)).astype(np.complex64))
# tolerance: 1e-3
# run: singular(np.sin(np.arange(200.0) ** 1.1).reshape(20, 10))
# run: singular(np.sin(np.arange(200.0) ** 1.1).reshape(10, 20) + np.eye(10, 20) * 1j)
# run: singular(np.sin(np.arange(200.0) ** 1.1).reshape(10, 20).T)
# run: singular(np.sin(np.arange(200.0) ** 1.1).reshape(20, 10).astype(np.float32))
# tolerance: 1e-3
# run: singular(np.sin(np.arange(200.0) ** 1.1).reshape(20, 10).astype(np.complex64))
# tolerance: 1e-3
# run: eigen(np.sin(np.arange(400.0) ** 1.1).reshape(20, 20) + 5.0 * np.eye(20))
# run: eigen(np.sin(np.arange(400.0) ** 1.1).reshape(20, 20).T + np.eye(20) * 5j)
# run: triangle(np.sin(np.arange(200.0) ** 1.1).reshape(20, 10))
# run: triangle(np.sin(np.arange(200.0) ** 1.1).reshape(10, 20))
# run: triangle(np.sin(np.arange(400.0) ** 1.1).reshape(20, 20) + np.eye(20) * 1j)
# run: triangle(np.sin(np.arange(9.0) ** 1.1).reshape(3, 3))
# run: triangle(np.sin(np.arange(12.0) ** 1.1).reshape(3, 4) * 1j + 1.0)
# run: nearest(np.sin(np.arange(200.0) ** 1.1).reshape(20, 10), np.cos(np.arange(60.0)).reshape(20, 3))
# run: nearest(np.sin(np.arange(200.0) ** 1.1).reshape(10, 20), np.cos(np.arange(30.0)).reshape(10, 3))
# run: nearest(np.sin(np.arange(200.0) ** 1.1).reshape(20, 10) * (1 + 2j), np.cos(np.arange(60.0)).reshape(20, 3))
# run: systems(np.sin(np.arange(400.0) ** 1.1).reshape(20, 20) + 5.0 * np.eye(20), np.cos(np.arange(60.0)).reshape(20, 3))
# run: systems(np.sin(np.arange(400.0) ** 1.1).reshape(20, 20) + 5.0j * np.eye(20), np.cos(np.arange(60.0)).reshape(20, 3))
# run: systems((np.sin(np.arange(400.0) ** 1.1).reshape(20, 20) + 5.0 * np.eye(20)).T, np.cos(np.arange(60)).reshape(3, 20).T)
# run: systems((np.sin(np.arange(144) ** 1.1).reshape(12, 12) + 5.0 * np.eye(12)).astype(np.float32), np.cos(np.arange(36)).reshape(12, 3).astype(np.float32))
# tolerance: 1e-3
# run: systems(np.arange(144).reshape(12, 12) % 5 + 9 * np.eye(12, dtype=np.int8), np.arange(36).reshape(12, 3))
# run: factor(np.minimum(np.arange(1.0, 21.0)[:, None], np.arange(1.0, 21.0)))
# run: factor(np.minimum(np.arange(1.0, 21.0)[:, None], np.arange(1.0, 21.0)) * (1 + 0j))
# run: factor(np.ones((12, 12)) - 2.0 * np.eye(12))
# raises: ValueError: Matrix is not positive definite
# run: systems(np.ones((12, 12)), np.ones((12, 2)))
# raises: ValueError: Singular matrix
# run: singular(np.full((12, 12), np.nan))
# raises: ValueError: SVD did not converge
# run: all_eigenvalues(np.full((12, 12), np.nan))
# raises: ValueError: Array must not contain infs or NaNs
