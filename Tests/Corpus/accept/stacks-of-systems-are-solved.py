import numpy as np
from numba import njit


@njit
def solved(a, b):
    return np.linalg.solve(a, b)


@njit
def inverses(a):
    return np.linalg.inv(a) @ a + 16.0, np.linalg.det(a)


@njit
def factors(a):
    return np.linalg.cholesky(a)


@njit
def lengths(a):
    return np.linalg.norm(a, axis=1), np.linalg.norm(a, axis=0), np.linalg.norm(a, None, -1)


@njit
def sums(a):
    return np.linalg.norm(a, ord=1, axis=0), np.linalg.norm(a, np.inf, axis=1)


@njit
def along(a, axis):
    return np.linalg.norm(a, axis=axis)


@njit
def least(a, b):
    return np.linalg.lstsq(a, b, rcond=None), np.linalg.lstsq(a, b, 0.5)[2]


@njit
def whole(a):
    u, s, vh = np.linalg.svd(a)
    v = u[:, : s.size]
    difference = np.max(np.abs((v * s) @ vh[: s.size] - a))
    return difference < 1e-13, u.T @ u + 16.0, vh @ vh.T + 16.0, np.linalg.cond(a)


@njit
def single(a):
    u, s, vh = np.linalg.svd(a)
    return s, np.max(np.abs((u * s) @ vh - a)) < 1e-5


@njit
def signs(a):
    return np.linalg.slogdet(a)


# tolerance: 1e-11
# run: solved(np.array([[[2.0, 1.0], [1.0, 3.0]], [[0.0, 1.0], [1.0, 0.0]]]), np.arange(4.0).reshape(2, 2, 1))
# run: solved(np.array([[[2.0, 1.0], [1.0, 3.0]], [[0.0, 1.0], [1.0, 0.0]]]), np.arange(2.0))
# run: solved(np.array([[2.0, 1.0], [1.0, 3.0]]), np.arange(12.0).reshape(3, 2, 2))
# run: solved(np.array([[[2.0, 1.0], [1.0, 3.0]]]), np.arange(12.0).reshape(3, 2, 2))
# run: solved(np.zeros((0, 0)), np.zeros(0))
# run: solved(np.ones((3, 2, 2)), np.ones((3, 2, 1)))
# raises: ValueError: Singular matrix
# run: inverses(np.array([[[2.0, 1.0], [1.0, 3.0]], [[0.0, 1.0], [1.0, 0.0]]]))
# run: inverses(np.array([[[2.0, 1.0j], [1.0, 3.0]], [[0.0, 1.0], [1.0, 0.0]]]))
# run: inverses(np.ones((2, 2)))
# raises: ValueError: Singular matrix
# run: factors(np.array([[[2.0, 1.0], [1.0, 3.0]], [[4.0, 1.0], [1.0, 1.0]]]))
# run: lengths(np.arange(6.0).reshape(2, 3))
# run: lengths(np.arange(6).reshape(2, 3))
# run: lengths(np.arange(6).reshape(2, 3) * 1j)
# run: lengths(np.arange(24.0).reshape(2, 3, 4))
# run: sums(np.arange(6.0).reshape(2, 3) - 3.0)
# run: along(np.arange(6.0).reshape(2, 3), -2)
# run: along(np.arange(6.0).reshape(2, 3), 2)
# raises: ValueError: axis 2 is out of bounds for array of dimension 2
# run: least(np.array([[1.0, 1.0], [1.0, 2.0], [1.0, 3.0]]), np.array([1.0, 2.0, 2.0]))
# run: least(np.array([[1.0, 1.0, 2.0], [1.0, 2.0, 5.0]]), np.array([1.0, 2.0]))
# run: whole(np.array([[2.0, 1.0], [1.0, 3.0]]))
# run: whole(np.array([[2.0, 1.0], [1.0, 3.0], [0.5, 1.0], [0.0, 4.0]]))
# run: whole(np.array([[2.0, 1.0, 4.0], [1.0, 3.0, 0.5]]))
# run: signs(np.array([[2.0, 1.0], [1.0, 3.0]]))
# run: signs(np.ones((2, 2)))
# run: signs(np.array([[2.0, 1.0j], [1.0, 3.0j]]))
# tolerance: 1e-5
# run: single(np.array([[2.0, 1.0], [1.0, 3.0]], dtype=np.float32))
