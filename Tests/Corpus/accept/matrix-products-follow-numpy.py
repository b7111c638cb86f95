import numpy as np
from numba import njit


@njit
def product(a, b):
    return a @ b


@njit
def functions(a, b):
    return np.dot(a, b), np.matmul(a, b), a.dot(b)


@njit
def vectors(x, y):
    return np.dot(x, y), np.vdot(x, y), np.inner(x, y), x @ y


@njit
def inner(a, b):
    return np.inner(a, b), np.trace(a)


@njit
def fused(a, x, y):
    return 2.0 * (a @ x) + a.T @ y - 1.0


# run: product(np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4))
# run: product(np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(4, 3).T)
# run: product(np.asfortranarray(np.arange(6.0).reshape(2, 3)), np.arange(24.0).reshape(3, 8)[:, ::2])
# run: product(np.arange(6.0).reshape(2, 3), np.arange(3.0))
# run: product(np.arange(3.0), np.arange(6.0).reshape(3, 2))
# run: product(np.arange(3.0), np.arange(3.0))
# run: product(np.zeros((2, 0)), np.zeros((0, 3)))
# run: product(np.zeros((0, 2)), np.zeros((2, 3)))
# run: product(np.arange(6, dtype=np.int32).reshape(2, 3), np.arange(12, dtype=np.int32).reshape(3, 4))
# run: product(np.arange(6, dtype=np.uint8).reshape(2, 3), np.arange(6).reshape(3, 2))
# run: product(np.arange(6, dtype=np.float32).reshape(2, 3), np.arange(12, dtype=np.float32).reshape(3, 4))
# run: product(np.arange(6, dtype=np.float32).reshape(2, 3), np.arange(6.0).reshape(3, 2))
# run: product(np.arange(6).reshape(2, 3) * 1j, np.arange(6.0).reshape(3, 2))
# run: product(np.arange(12.0).reshape(2, 2, 3), np.arange(12.0).reshape(2, 3, 2))
# run: product(np.arange(12.0).reshape(2, 2, 3), np.arange(6.0).reshape(3, 2))
# run: product(np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(2, 3, 2))
# run: product(np.arange(12.0).reshape(2, 2, 3), np.arange(6.0).reshape(1, 3, 2))
# run: product(np.arange(12.0).reshape(2, 2, 3), np.arange(3.0))
# run: product(np.arange(24.0).reshape(2, 2, 2, 3), np.arange(24.0).reshape(2, 2, 3, 2))
# run: product(np.ones((2, 3)), np.ones((4, 2)))
# raises: ValueError: mismatch in its core dimension
# run: product(np.ones(3), np.ones(4))
# raises: ValueError: mismatch in its core dimension
# run: product(np.ones((2, 2, 3)), np.ones((3, 3, 2)))
# raises: ValueError: could not be broadcast
# run: functions(np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(3, 2))
# run: vectors(np.arange(4.0), np.arange(1.0, 5.0))
# run: vectors(np.arange(4) * 1j, np.arange(4) + 2j)
# run: inner(np.arange(4.0).reshape(2, 2), np.arange(6.0).reshape(3, 2))
# run: fused(np.arange(9.0).reshape(3, 3), np.arange(3.0), np.ones(3))
