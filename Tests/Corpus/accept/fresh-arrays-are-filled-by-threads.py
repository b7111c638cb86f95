# In kernels for threads, loops fill fresh arrays; what cannot be allocated raises before.
import numpy as np
from numba import njit, prange


@njit("f8[::1](f8[::1])", parallel=True)
def ones(x):
    y = np.ones(x.size)
    for i in prange(x.size):
        y[i] += x[i]
    return y


@njit("f8[:, ::1](i8, i8, f8)", parallel=True)
def full(n, m, value):
    # of one value
    a = np.full((n, m), value)  # everywhere
    a[0, 0] = 0.0
    return a


@njit("i8[::1](i8)", parallel=True)
def grown(n):
    x = np.ones(n, np.int64)
    for k in range(3):
        x = np.full(x.size + 1, k)
    return x


@njit("f8[:, ::1](f8[:, ::1], i8)", parallel=True)
def in_iterations(a, n):
    for i in prange(a.shape[0]):
        row = np.full(n, 2.0)
        for j in range(n):
            a[i, j] += row[j]
    return a


@njit("f8[:, :, ::1](f8[:, :, ::1])", parallel=True)
def alike(a):
    return np.full_like(a, 2.5) + np.ones_like(a)


@njit("c16[::1](i8)", parallel=True)
def few_and_complex(n):
    few = np.ones(4)
    many = np.full(n, 1j)
    many[:4] += few
    return many


# run: ones(rng.random(3000))
# run: ones(np.zeros(0))
# run: full(60, 50, 2.5)
# run: full(-1, 5, 2.5)
# raises: ValueError
# run: grown(20)
# run: in_iterations(rng.random((30, 20)), 20)
# run: alike(rng.random((20, 3, 4)))
# run: few_and_complex(50)
