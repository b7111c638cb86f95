"""Kernels of whole arrays, as NumPy runs them, Numba compiles them and Pellucid compiles them."""
import numpy as np
from numba import njit


@njit()
def add(x, y):
    return x + y


@njit()
def axpy(x, y):
    return 2.5 * x + y


@njit()
def polynomial(x):
    return ((0.3 * x + 1.2) * x - 0.7) * x + 0.1


@njit()
def distance(x, y):
    return np.sqrt(x * x + y * y)


@njit()
def black_scholes_part(x, y):
    d = (np.log(x + 1.0) + 0.5 * y) / (y + 0.1)
    return np.exp(-0.1 * y) * d


@njit()
def clipped(x):
    return np.minimum(np.maximum(x, 0.25), 0.75)


@njit()
def selected(x, y):
    return np.where(x > y, x - y, 0.5 * y)


@njit()
def increment(x):
    for _ in range(4):
        x = x + 1.0
    return x


@njit()
def add_in_place(x, y):
    y += 0.001 * x


@njit()
def shifted(x):
    x[:-1] = x[1:]


@njit()
def total(x):
    return np.sum(x)


@njit()
def mean(x):
    return np.mean(x)


@njit()
def sum_of_products(x, y):
    return np.sum(x * y)


@njit()
def deviation(x):
    return np.std(x)


@njit()
def largest(x):
    return np.max(x)


@njit()
def place_of_largest(x):
    return np.argmax(x)


@njit()
def total_without_nan(x):
    return np.nansum(x)


@njit()
def running_total(x):
    return np.cumsum(x)


@njit()
def columns(A):
    return np.sum(A, axis=0)


@njit()
def rows(A):
    return np.sum(A, axis=1)


@njit()
def slice_stencil(A, B):
    B[1:-1, 1:-1] = 0.2 * (
        A[1:-1, 1:-1] + A[:-2, 1:-1] + A[2:, 1:-1] + A[1:-1, :-2] + A[1:-1, 2:])


@njit()
def loop_stencil(A, B):
    for i in range(1, A.shape[0] - 1):
        for j in range(1, A.shape[1] - 1):
            B[i, j] = 0.2 * (A[i, j] + A[i - 1, j] + A[i + 1, j] + A[i, j - 1] + A[i, j + 1])


@njit()
def outer_difference(x, y):
    return np.abs(x.reshape(-1, 1) - y)


@njit()
def centred(A):
    return A - np.sum(A, axis=0) / A.shape[0]


@njit()
def product(A, B):
    return A @ B


@njit()
def order(x):
    return np.argsort(x)


@njit()
def counts(k):
    return np.bincount(k)


@njit()
def interpolated(x, y):
    return np.interp(x, np.linspace(0.0, 1.0, 64), y[:64])
