from numba import njit
import numpy as np


@njit
def energy(mass, velocity):
    return 0.5 * np.sum(np.sum(mass * velocity**2))


@njit
def sums(x, n, b, c):
    return np.sum(x), np.sum(n), np.sum(b), np.sum(c), np.prod(n), np.sum(x[0] if b else x[1])


@njit
def extremes(x, n):
    return np.max(np.min(x)), np.min(n), np.mean(n), np.mean(x[0])


@njit
def truths(x, n):
    return np.any(n), np.all(x[0]), np.any(np.sum(x)), np.all(n - 3)


# run: energy(np.arange(1.0, 4.0), np.arange(3.0))
# run: energy(np.ones(2, np.float32), np.ones(2, np.float32))
# run: sums(np.array([1.5, 2.5]), 7, True, 1 + 2j)
# run: sums(np.array([1.5, 2.5], np.float32), -7, False, 2j)
# run: extremes(np.array([3.0, 1.5, np.nan]), 4)
# run: extremes(np.array([3.0, 1.5]), -4)
# run: truths(np.array([0.0, 2.0]), 3)
# run: truths(np.array([np.nan, 2.0]), 0)
