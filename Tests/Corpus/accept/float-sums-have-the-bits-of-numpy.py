# tolerance: exact
import numpy as np
from numba import njit


@njit("f8(f8[::1])")
def total(x):
    return np.sum(x)


@njit("f8(f8[:])")
def total_with_gaps(x):
    return x.sum()


@njit("UniTuple(f8, 4)(f8[::1], f8[::1])")
def fused(x, y):
    return np.sum(x * y), np.mean(x - y), np.sum(x / 3.0 + y), np.std(x)


@njit("UniTuple(f8, 3)(f8[:, ::1], f8[:, ::1])")
def matrices(a, b):
    return np.sum(a), np.mean(a), np.sum(a * b)


@njit("f8[::1](f8[:, ::1])")
def rows(a):
    return np.sum(a, axis=1)


@njit("f8[::1](f8[:, ::1])", parallel=True)
def rows_in_parallel(a):
    return np.mean(a, axis=1)


@njit("f8(f8[:, ::1])")
def sum_of_last_row(a):
    total = 0.0
    for i in range(a.shape[0]):
        total = np.sum(a[i])
    return total


# run: total(np.sin(np.arange(0.0)))
# run: total(np.sin(np.arange(1.0)))
# run: total(np.sin(np.arange(7.0)))
# run: total(np.sin(np.arange(8.0)))
# run: total(np.sin(np.arange(15.0)))
# run: total(np.sin(np.arange(127.0)))
# run: total(np.sin(np.arange(129.0)))
# run: total(np.sin(np.arange(1000.0)))
# run: total(np.sin(np.arange(100003.0)))
# run: total(np.full(5, -0.0))
# run: total(np.array([1.0, np.nan, np.inf]))
# run: total_with_gaps(np.sin(np.arange(30001.0))[::3])
# run: total_with_gaps(np.sin(np.arange(2050.0)))
# run: fused(np.sin(np.arange(12.0)), np.cos(np.arange(12.0)))
# run: fused(np.sin(np.arange(1024.0)), np.cos(np.arange(1024.0)))
# run: fused(np.sin(np.arange(1025.0)), np.cos(np.arange(1025.0)))
# run: fused(np.sin(np.arange(54321.0)), np.cos(np.arange(54321.0)))
# run: matrices(np.sin(np.arange(12.0)).reshape(4, 3), np.cos(np.arange(12.0)).reshape(4, 3))
# run: matrices(np.sin(np.arange(7000.0)).reshape(70, 100), np.cos(np.arange(7000.0)).reshape(70, 100))
# run: rows(np.sin(np.arange(6000.0)).reshape(3, 2000))
# run: rows(np.zeros((3, 0)))
# run: rows_in_parallel(np.sin(np.arange(6000.0)).reshape(3, 2000))
# run: sum_of_last_row(np.sin(np.arange(6000.0)).reshape(3, 2000))
# run: sum_of_last_row(np.zeros((0, 3)))
