"""Kernels as people own them, which `test_numba.py` runs under Numba and under Pellucid."""
import math

import numpy as np
from numba import njit, prange, vectorize

SCALE = 3
WEIGHTS = np.array([0.25, 0.5, 0.25])


@njit
def clamp(x, low=0.0, high=1.0):
    if x < low:
        return low
    if x > high:
        return high
    return x


@njit
def smooth(x):
    out = np.empty_like(x)
    out[0] = x[0]
    out[-1] = x[-1]
    for i in range(1, x.size - 1):
        out[i] = WEIGHTS[0] * x[i - 1] + WEIGHTS[1] * x[i] + WEIGHTS[2] * x[i + 1]
    return out


@njit(parallel=True)
def total(x):
    s = 0.0
    for i in prange(x.shape[0]):
        s += clamp(x[i], high=0.5) * SCALE
    return s


@njit
def statistics(a):
    mean = a.mean()
    return mean, math.sqrt(((a - mean) ** 2).mean()), a.min(), a.max()


@njit
def rows(a):
    return a[1:].T, a[0]


@njit
def matmul(a, b):
    c = np.zeros((a.shape[0], b.shape[1]))
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c


@njit
def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


@njit
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


@vectorize(["f8(f8, f8)", "f4(f4, f4)"])
def rc_filter(voltage, time_constant):
    return voltage * (1 - math.exp(1 / time_constant))


@vectorize
def larger(a, b):
    return a if a > b else b


def calls():
    """Returns (kernel's name, arguments) for each comparison."""
    rng = np.random.default_rng(1)
    x, a, b = rng.random(50), rng.random((6, 7)), rng.random((7, 5))
    return [
        ("clamp", (0.5,)), ("clamp", (-1.0, -0.5)), ("smooth", (x,)),
        ("smooth", (x.astype(np.float32),)), ("total", (x,)), ("statistics", (a,)),
        ("rows", (a,)), ("rows", (np.asfortranarray(a),)), ("matmul", (a, b)),
        ("matmul", (a.T.copy().T, b[:, ::-1])), ("fibonacci", (15,)), ("collatz", (27,)),
        ("rc_filter", (x, 1.0 + x)), ("rc_filter", (a, 2.0)),
        ("larger", (np.arange(5), 2)), ("larger", (x, x[::-1])), ("larger", (3, 4.5)),
    ]
