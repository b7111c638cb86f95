import numpy as np
from numba import njit, prange


@njit
def scaled_by_columns(a, b, k):
    for j in range(a.shape[1]):
        # down the column
        for i in range(a.shape[0]):
            a[i, j] = k * b[i, j]


@njit
def product(a, b, c):
    for i in range(c.shape[0]):
        for j in range(c.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]


@njit(parallel=True)
def shared_product(a, b):
    c = np.zeros((a.shape[0], b.shape[1]))
    for j in range(c.shape[1]):
        for i in range(c.shape[0]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c


@njit
def box(a, b):
    for k in range(1, a.shape[2] - 1):
        for j in range(1, a.shape[1] - 1):
            for i in range(1, a.shape[0] - 1):
                b[i, j, k] = a[i - 1, j, k] + a[i + 1, j, k] + a[i, j, k - 1]


@njit(parallel=True)
def planes(a, b):
    for p in prange(a.shape[0]):
        for j in range(a.shape[2]):
            for i in range(a.shape[1]):
                if a[p, i, j] > 0.5:
                    b[p, i, j] = a[p, i, j] - 1.0


@njit
def flat(x, n, m):
    for j in range(m):
        for i in range(n):
            x[i * m + j] = x[i * m + j] + 1.0


@njit
def fortran(a, b):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = b[i, j] + 1


# The order stays: what follows looks as if it could be another one.
@njit
def carried_along_both(a):
    for j in range(1, a.shape[1] - 1):
        for i in range(1, a.shape[0]):
            a[i, j] = a[i - 1, j + 1] + 1.0


@njit
def carried_down(a):
    for j in range(a.shape[1]):
        for i in range(1, a.shape[0]):
            a[i, j] = a[i - 1, j] + a[i, j]


@njit
def triangle(a):
    for j in range(a.shape[1]):
        for i in range(j):
            a[i, j] = a[j, i]


@njit
def total_by_columns(a):
    s = 0.0
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            s += a[i, j]
    return s


@njit
def last_written(a, x):
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            x[0] = a[i, j]


@njit
def checked(a, b):
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            if b[i, j] < 0:
                raise ValueError("negative")
            a[i, j] = b[i, j]


@njit
def remembered(a):
    t = 0.0
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            t = a[i, j]
            a[i, j] = t + 1.0
    return t, i, j


@njit
def quotients(a, n):
    for j in range(a.shape[1]):
        for i in range(a.shape[1] // n if n > 0 else a.shape[0]):
            a[i, j] += 1.0


# run: scaled_by_columns(np.zeros((20, 30)), rng.random((20, 30)), 3.0)
# run: scaled_by_columns(np.zeros((0, 3)), np.zeros((0, 3)), 3.0)
# run: product(rng.random((20, 30)), rng.random((30, 40)), rng.random((20, 40)))
# run: product(rng.random((3, 0)), rng.random((0, 4)), rng.random((3, 4)))
# run: product(np.asfortranarray(rng.random((20, 30))), np.arange(4800.0).reshape(60, 80)[::2, ::2], np.ones((20, 40)))
# run: product(np.arange(600).reshape(20, 30), np.arange(1200).reshape(30, 40), np.zeros((20, 40), np.int64))
# run: product(buffer, buffer, buffer)
# buffer: rng.random((20, 20))
# run: shared_product(rng.random((33, 20)), rng.random((20, 65)))
# run: box(rng.random((7, 8, 9)), np.zeros((7, 8, 9)))
# run: box(buffer.reshape(4, 10, 10), buffer.reshape(4, 10, 10))
# buffer: rng.random((20, 20))
# run: scaled_by_columns(buffer[1:], buffer[:-1], 0.5)
# buffer: rng.random((20, 20))
# run: planes(rng.random((3, 20, 30)), np.ones((3, 20, 30)))
# run: flat(np.arange(12.0), 3, 4)
# run: flat(np.arange(12.0), -3, 4)
# run: fortran(np.zeros((20, 30), order="F"), np.asfortranarray(rng.random((20, 30))))
# run: fortran(np.zeros((20, 30)), rng.random((20, 30)))
# run: carried_along_both(rng.random((20, 20)))
# run: carried_down(rng.random((20, 20)))
# run: triangle(rng.random((20, 20)))
# run: total_by_columns(rng.random((20, 20)))
# run: last_written(rng.random((20, 20)), np.zeros(1))
# run: checked(np.zeros((3, 4)), np.array([[1.0, 2, 3, -1], [1, -1, 2, 3], [-1, 1, 1, 1]]))
# raises: ValueError: negative
# run: remembered(rng.random((5, 6)))
# run: quotients(np.zeros((40, 30)), 2)
# run: quotients(np.zeros((40, 30)), 0)
