# Parallel loops over the same range become one, where no iteration needs what another one of the
# other loop has stored.
import numpy as np
from numba import njit, prange


@njit("void(f8[::1], f8[::1], f8[::1])", parallel=True)
def chained(x, y, z):
    # first
    for i in prange(x.size):  # of two
        y[i] = 2.0 * x[i]
        # at its end
    # second
    for j in prange(x.size):  # of the two
        # inside
        z[j] = y[j] + x[j]


@njit("void(f8[::1], f8[::1], f8[::1])", parallel=True)
def shifted(x, y, z):
    for i in prange(1, x.size):
        y[i] = 2.0 * x[i]
    for i in prange(1, x.size):
        z[i] = y[i - 1] + x[i]


@njit("void(f8[::1], f8[::1])", parallel=True)
def overwritten(x, y):
    for i in range(x.size - 1):
        y[i] = x[i + 1]
    for i in range(x.size - 1):
        x[i] = 0.5 * x[i] + y[i]


@njit("void(f8[::1], f8[::1])", parallel=True)
def three(x, y):
    for i in prange(x.size):
        y[i] += x[i]
    for i in prange(x.size):
        y[i] *= x[i]
    for i in prange(x.size):
        x[i] -= y[i]


@njit("i8(i8[::1])", parallel=True)
def totals(x):
    s = 0
    t = 0
    for i in prange(x.size):
        s += x[i]
    for i in prange(x.size):
        t ^= x[i]
    for i in prange(x.size):
        x[i] = s
    return s + t


@njit("f8(f8[::1], f8[::1])", parallel=True)
def float_totals(x, y):
    s = 0.0
    for i in prange(x.size):
        s += x[i]
    for i in prange(x.size):
        y[i] = x[i] + 1.0
    return s


@njit("f8(f8[::1], f8[::1])", parallel=True)
def last_value(x, y):
    t = 0.0
    for i in prange(x.size):
        t = x[i] * 2.0
        y[i] = t
    for i in prange(x.size):
        t = y[i] + 1.0
        y[i] = t
    return t


@njit("void(f8[::1], f8[::1], f8)", parallel=True)
def shared_name(x, y, t):
    for i in prange(x.size):
        y[i] = x[i] * t
    for i in prange(x.size):
        t = y[i] + 1.0
        x[i] = t


@njit("void(f8[:, ::1], f8[:, ::1], i8)", parallel=True)
def steps(a, b, n):
    for t in range(n):
        for i in range(1, a.shape[0] - 1):
            for j in range(1, a.shape[1] - 1):
                b[i, j] = 0.25 * (a[i - 1, j] + a[i + 1, j] + a[i, j - 1] + a[i, j + 1])
        for i in range(1, a.shape[0] - 1):
            for j in range(1, a.shape[1] - 1):
                a[i, j] = b[i, j]


@njit("void(f8[:, ::1], f8[::1])", parallel=True)
def rows(a, y):
    for i in prange(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] *= 2.0
    for i in prange(a.shape[0]):
        for j in range(a.shape[1]):
            y[i] = max(y[i], a[i, j])


@njit("void(f8[::1], f8[::1])", parallel=True)
def swapped(x, y):
    for i in prange(x.size):
        y[i] = x[i] + 1.0
    x, y = y, x
    for i in prange(x.size):
        y[i] = x[i] * 2.0


@njit("void(f8[::1], i8[::1])", parallel=True)
def raising(x, k):
    for i in prange(x.size):
        x[i] += 1.0
    for i in prange(x.size):
        if k[i] < 0:
            raise ValueError("negative")
        x[i] *= 2.0


@njit("void(f8[::1], f8[::1], f8[::1])", parallel=True)
def expressions(x, y, z):
    y[:] = 2.0 * x
    z[:] = x - 1.0


# run: chained(rng.random(300), np.zeros(300), np.zeros(300))
# run: chained(np.zeros(0), np.zeros(0), np.zeros(0))
# run: chained(buffer[2:], buffer[1:-1], buffer[:-2])
# buffer: rng.random(100)
# run: shifted(rng.random(300), np.zeros(300), np.zeros(300))
# run: overwritten(rng.random(300), np.zeros(300))
# run: overwritten(buffer[1:], buffer[:-1])
# buffer: rng.random(100)
# run: three(rng.random(300), rng.random(300))
# run: three(buffer, buffer)
# buffer: rng.random(100)
# run: totals(rng.integers(0, 100, 300))
# run: float_totals(rng.random(3000), np.zeros(3000))
# run: last_value(rng.random(300), np.zeros(300))
# run: last_value(np.zeros(0), np.zeros(0))
# run: shared_name(rng.random(300), np.zeros(300), 3.0)
# run: steps(rng.random((30, 40)), np.zeros((30, 40)), 5)
# run: rows(rng.random((30, 40)), np.zeros(30))
# run: swapped(rng.random(300), np.zeros(300))
# run: raising(rng.random(300), np.ones(300, np.int64))
# run: raising(rng.random(300), 200 - np.arange(300))
# raises: ValueError: negative
# run: expressions(rng.random(300), np.zeros(300), np.zeros(300))
