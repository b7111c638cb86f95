# tolerance: exact
import numpy as np
from numba import njit


@njit
def deviations(a):
    return np.std(a, axis=0), np.var(a, axis=0), np.mean(a, axis=0)


@njit
def options(a):
    return np.var(a, axis=0, ddof=1), np.std(a, axis=0, keepdims=True)


@njit
def of_planes(a):
    return np.std(a, axis=(0, 1)), np.var(a, axis=0), np.var(a, axis=(0, 1), keepdims=True)


@njit
def of_an_expression(a):
    return np.std(a * 2.0 + 1.0, axis=0)


@njit(parallel=True)
def normalised(a):
    return (a - np.mean(a, axis=0)) / np.sqrt(np.var(a, axis=0) + 1e-5)


# run: deviations(np.sin(np.arange(600.0)).reshape(100, 6))
# run: deviations(np.sin(np.arange(600.0)).reshape(6, 100))
# run: deviations(np.arange(12).reshape(4, 3))
# run: deviations(np.ones((1, 3)))
# run: options(np.sin(np.arange(600.0)).reshape(100, 6))
# run: of_planes(np.sin(np.arange(600.0)).reshape(10, 12, 5))
# run: of_an_expression(np.sin(np.arange(600.0)).reshape(100, 6))
# run: normalised(np.sin(np.arange(6000.0)).reshape(100, 60))
