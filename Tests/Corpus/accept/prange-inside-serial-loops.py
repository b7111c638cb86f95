"""Serial loops around parallel ones: threads start once where nothing else stands in between."""
import numpy as np
from numba import njit, prange


@njit(parallel=True)
def vertical(lower, x):
    levels, columns = x.shape
    for k in range(1, levels):
        for i in prange(columns):
            x[k, i] -= lower[k, i] * x[k - 1, i]
    for k in range(levels - 2, -1, -1):
        for i in prange(columns):
            x[k, i] += 0.5 * x[k + 1, i]


@njit(parallel=True, error_model="numpy")
def solved(lower, diagonal, upper, right, c, x):
    levels, columns = diagonal.shape
    for i in prange(columns):
        c[0, i] = upper[0, i] / diagonal[0, i]
        x[0, i] = right[0, i] / diagonal[0, i]
    for k in range(1, levels):
        for i in prange(columns):
            pivot = diagonal[k, i] - lower[k, i] * c[k - 1, i]
            c[k, i] = upper[k, i] / pivot
            x[k, i] = (right[k, i] - lower[k, i] * x[k - 1, i]) / pivot


@njit(parallel=True)
def steps(x, y, count):
    n = x.shape[0]
    for step in range(count):
        # What one loop stores the next one reads.
        for i in prange(1, n - 1):
            y[i] = 0.25 * x[i - 1] + 0.5 * x[i] + 0.25 * x[i + 1]
        for i in prange(1, n - 1):
            x[i] = np.sqrt(y[i] * y[i] + 0.25 * (y[i - 1] + y[i + 1])) / (1.0 + step)


@njit(parallel=True)
def shrinking(x, count):
    for k in range(count):
        rest = x.shape[0] - k
        for i in prange(rest):
            x[i] = x[i] * 0.5 + rest


@njit(parallel=True)
def changing_bound(x):
    for k in range(x[0]):
        for i in prange(x.shape[0]):
            x[i] = x[i] + k


@njit(parallel=True)
def changing_factor(x, count):
    for k in range(count):
        factor = x[0]
        for i in prange(x.shape[0]):
            x[i] = x[i] * 0.5 + factor


@njit(parallel=True)
def sums(x, count):
    total = 0
    for k in range(count):
        for i in prange(x.shape[0]):
            total += x[i] * k
    return total


@njit(parallel=True)
def last(x, count):
    value = 0
    for k in range(count):
        for i in prange(x.shape[0]):
            value = x[i] + k
            x[i] = value * 2
    return value


@njit(parallel=True)
def raising(x, count):
    for k in range(count):
        for i in prange(x.shape[0]):
            if x[i] == k:
                raise ValueError("found")
            x[i] = abs(x[i])


@njit(parallel=True)
def nested(x, days, hours):
    for day in range(days):
        for hour in range(hours):
            for i in prange(x.shape[0]):
                x[i] = x[i] * 0.75 + day * hour


# run: vertical(np.arange(60.0).reshape(6, 10) / 60, np.arange(60.0).reshape(6, 10))
# run: vertical(np.zeros((0, 4)), np.zeros((0, 4)))
# run: vertical(np.ones((5, 0)), np.ones((5, 0)))
# run: vertical(np.sin(np.arange(9000.0)).reshape(3, 3000), np.cos(np.arange(9000.0)).reshape(3, 3000))
# run: solved(np.random.default_rng(0).uniform(1.0, 9.0, (5, 37)), np.random.default_rng(1).uniform(1.0, 9.0, (5, 37)), np.random.default_rng(2).uniform(1.0, 9.0, (5, 37)), np.random.default_rng(3).uniform(1.0, 9.0, (5, 37)), np.zeros((5, 37)), np.zeros((5, 37)))
# run: solved(np.random.default_rng(0).uniform(1.0, 9.0, (3, 2500)), np.random.default_rng(1).uniform(1.0, 9.0, (3, 2500)), np.random.default_rng(2).uniform(1.0, 9.0, (3, 2500)), np.random.default_rng(3).uniform(1.0, 9.0, (3, 2500)), np.zeros((3, 2500)), np.zeros((3, 2500)))
# run: steps(np.abs(np.sin(np.arange(50.0))), np.zeros(50), 7)
# run: steps(np.abs(np.sin(np.arange(20000.0))), np.zeros(20000), 5)
# run: steps(np.ones(3), np.zeros(3), 0)
# run: shrinking(np.arange(40.0), 9)
# run: changing_bound(np.array([3, 1, 4, 1, 5]))
# run: changing_factor(np.arange(1.0, 4000.0), 6)
# run: sums(np.arange(3000), 4)
# run: last(np.arange(300), 4)
# run: raising(np.arange(3.0, 9.0), 3)
# run: raising(np.arange(3.0, 9.0), 6)
# raises: ValueError: found
# run: nested(np.arange(33.0), 4, 3)
