# Loops over few iterations are shared out together with those inside.
import numpy as np
from numba import njit, prange


@njit("void(f8[:, :, ::1], f8[:, :, ::1])", parallel=True)
def planes(a, b):
    for p in prange(3):
        # rows
        for i in range(1, a.shape[1] - 1):
            for j in range(a.shape[2]):
                b[p, i, j] = a[p, i - 1, j] + a[p, i + 1, j]


@njit("void(f8[:, :, ::1])", parallel=True)
def running(a):
    for p in prange(3):
        for i in range(1, a.shape[1]):
            for j in range(a.shape[2]):
                a[p, i, j] += a[p, i - 1, j]


@njit("void(f8[:, :, ::1], f8[:, ::1])", parallel=True)
def carried(a, s):
    for p in prange(3):
        t = 0.0
        for i in range(a.shape[1]):
            for j in range(a.shape[2]):
                t += a[p, i, j]
            s[p, i] = t


@njit("void(f8[:, :, ::1], f8[:, ::1])", parallel=True)
def sums(a, s):
    for p in prange(3):
        for i in range(a.shape[1]):
            t = 0.0
            for j in range(a.shape[2]):
                t += a[p, i, j]
            s[p, i] = t


@njit("void(f8[:, :, ::1])", parallel=True)
def triangle(a):
    for p in prange(3):
        for i in range(p, a.shape[1]):
            for j in range(i):
                a[p, i, j] = 1.0


@njit("void(f8[:, :, ::1], f8[::1])", parallel=True)
def between(a, y):
    for p in prange(3):
        y[p] = 1.0
        for i in range(a.shape[1]):
            for j in range(a.shape[2]):
                a[p, i, j] = 1.0


@njit("i8(f8[:, :, ::1])", parallel=True)
def counted(a):
    n = 0
    for p in prange(3):
        for i in range(a.shape[1]):
            for j in range(a.shape[2]):
                n += a[p, i, j] > 0.5
    return n


# run: planes(rng.random((3, 20, 30)), np.zeros((3, 20, 30)))
# run: planes(rng.random((3, 0, 30)), np.zeros((3, 0, 30)))
# run: running(rng.random((3, 20, 30)))
# run: carried(rng.random((3, 20, 30)), np.zeros((3, 20)))
# run: sums(rng.random((3, 20, 30)), np.zeros((3, 20)))
# run: triangle(rng.random((3, 20, 30)))
# run: between(rng.random((3, 20, 30)), np.zeros(3))
# run: counted(rng.random((3, 20, 30)))
