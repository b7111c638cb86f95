import numpy as np
from numba import njit


@njit
def product(a, b):
    return a @ b


@njit
def gram(a):
    return a.T @ a, a @ a.T


@njit
def first_columns(a, b, count):
    return a[:, :count] @ b[:count], a[::2] @ b[:, ::-1], a.T[:count].T @ b[:count]


@njit
def updated(a, x):
    # the right side is computed before the store
    x[:] = a @ x
    x += a @ x
    return x


@njit
def sums(x, y):
    return x @ y, x[::2] @ y[::2], np.dot(x, x), np.vdot(y, x)


@njit
def flattened(a, b):
    return np.vdot(a, b)


@njit
def diagonals(a):
    return np.trace(a), np.trace(a, 1), np.trace(a, offset=-1)


# run: product(np.arange(1.0).reshape(1, 1), np.ones((1, 1)))
# run: product(np.arange(20.0).reshape(4, 5), np.arange(15.0).reshape(5, 3))
# run: product(np.arange(32.0).reshape(4, 8), np.arange(64.0).reshape(8, 8))
# run: product(np.arange(77.0).reshape(7, 11), np.arange(143.0).reshape(11, 13))
# run: product(np.arange(500.0).reshape(20, 25) % 7, np.arange(475.0).reshape(25, 19) % 5)
# run: product(np.arange(35.0).reshape(5, 7), np.arange(7.0))
# run: product(np.asfortranarray(np.arange(35.0).reshape(5, 7)), np.arange(7.0))
# run: product(np.arange(7.0), np.asfortranarray(np.arange(35.0).reshape(7, 5)))
# run: product(np.asfortranarray(np.arange(35.0).reshape(5, 7)), np.asfortranarray(np.arange(42.0).reshape(7, 6)))
# run: product(np.arange(140.0).reshape(10, 14)[::2, ::2], np.arange(42.0).reshape(7, 6)[::-1])
# run: product(np.arange(30, dtype=np.int16).reshape(5, 6) * 1000, np.arange(30, dtype=np.int16).reshape(6, 5))
# run: product(np.arange(30, dtype=np.uint64).reshape(5, 6), np.arange(30).reshape(6, 5))
# run: product(np.arange(30).reshape(5, 6) % 3 == 0, np.arange(30).reshape(6, 5) % 4 == 0)
# run: product(np.arange(30, dtype=np.float32).reshape(5, 6), np.arange(30, dtype=np.int32).reshape(6, 5))
# run: product(np.arange(30, dtype=np.complex64).reshape(5, 6) * 1j, np.arange(30, dtype=np.float32).reshape(6, 5))
# run: product(np.arange(30).reshape(5, 6) + 2j, np.arange(30).reshape(6, 5) - 1j)
# run: product(np.zeros((3, 0)), np.zeros(0))
# run: product(np.zeros((5, 3)), np.zeros((3, 0)))
# run: gram(np.arange(30.0).reshape(5, 6))
# run: gram(np.arange(30).reshape(5, 6))
# run: first_columns(np.arange(36.0).reshape(6, 6), np.arange(36.0).reshape(6, 6), 5)
# run: updated(np.arange(9.0).reshape(3, 3), np.arange(3.0))
# run: sums(np.arange(9.0), np.arange(9.0) + 1)
# run: sums(np.arange(9) * 1j, np.arange(9) + 1j)
# run: flattened(np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(3, 2))
# run: diagonals(np.arange(12.0).reshape(3, 4))
# run: diagonals(np.arange(12, dtype=np.int32).reshape(4, 3))
