import numpy as np
from numba import njit


@njit
def by_qr(a):
    q, r = np.linalg.qr(a)
    return q @ r + 16.0, np.conj(q.T) @ q + 16.0


@njit
def by_svd(a):
    u, s, vh = np.linalg.svd(a, False)
    return (u * s) @ vh + 16.0, s


@njit
def by_eigh(a):
    values, vectors = np.linalg.eigh(a)
    return (vectors * values) @ np.conj(vectors.T) + 16.0, values, np.linalg.eigvalsh(a)


@njit
def by_eig(a):
    values, vectors = np.linalg.eig(a)
    return np.max(np.abs(a @ vectors - vectors * values)) < 1e-12, np.sum(values).real + 16.0


@njit
def by_pinv(a):
    return a @ np.linalg.pinv(a) @ a + 16.0, np.linalg.matrix_rank(a)


# tolerance: 1e-11
# run: by_qr(np.array([[2.0, 1.0], [1.0, 3.0]]))
# run: by_qr(np.array([[2.0, 1.0j], [1.0, 3.0], [0.5, -1.0]]))
# run: by_svd(np.array([[2.0, 1.0], [1.0, 3.0], [0.0, 1.0]]))
# run: by_svd(np.array([[2.0, 1.0, 4.0], [1.0j, 3.0, 0.5]]))
# run: by_eigh(np.array([[2.0, 1.0, 0.5], [1.0, 3.0, -1.0], [0.5, -1.0, 4.0]]))
# run: by_eigh(np.array([[2.0, 1.0j], [-1.0j, 3.0]]))
# run: by_eig(np.array([[2.0, 1.0, 0.5], [1.0, 3.0, -1.0], [0.0, -1.0, 4.0]]))
# run: by_eig(np.array([[0.0, 1.0], [-1.0, 0.0]]))
# run: by_pinv(np.array([[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]]))
