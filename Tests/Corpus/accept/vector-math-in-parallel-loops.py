"""The iterations that fill no vector are the same ones with any number of threads."""

import math

import numpy as np
from numba import njit, prange


@njit(parallel=True)
def scaled(x, y):
    for i in prange(x.size):
        y[i] = math.exp(x[i]) + math.sin(x[i])


@njit(parallel=True)
def strided(x):
    result = np.zeros(x.size)
    for i in prange(3, x.size, 2):
        result[i] = np.log1p(x[i])
    return result


@njit(parallel=True)
def backwards(x, m):
    result = np.zeros(x.size)
    for i in prange(x.size - 1, m, -1):
        result[i] = np.exp(x[i])
    return result


@njit
def length(x):
    return np.hypot(x, 1.0)


@njit(parallel=True)
def short_loops_inside(x):
    result = np.zeros(x.size)
    for i in prange(x.size):
        for k in range(3):
            result[i] += length(x[i]) * k
    return result


@njit(parallel=True)
def rows(a):
    result = np.zeros(a.shape[0])
    for i in prange(a.shape[0]):
        for j in range(a.shape[1]):
            result[i] += math.exp(a[i, j])
    return result


# tolerance: 1e-13
# run: scaled(rng.random(211), np.zeros(211))
# run: scaled(rng.random(64), np.zeros(64))
# run: scaled(rng.random(0), np.zeros(0))
# run: scaled(buffer[:200], buffer[100:])
# buffer: np.linspace(0.0, 1.0, 300)
# run: strided(rng.random(195))
# run: strided(rng.random(1))
# run: backwards(rng.random(131), -1)
# run: backwards(rng.random(131), 900)
# run: short_loops_inside(rng.random(333))
# run: rows(rng.random((70, 9)))
