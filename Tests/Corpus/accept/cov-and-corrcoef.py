"""Covariances and correlations of rows of observations."""
import numpy as np
from numba import njit


@njit
def pairs(x, y):
    return np.cov(x, y), np.corrcoef(x, y)


@njit
def rows(m):
    return np.cov(m), np.cov(m, bias=True), np.cov(m, ddof=0), np.corrcoef(m), np.cov(m, rowvar=False)


@njit
def one(x):
    return np.cov(x)


# run: pairs(rng.random(10), rng.random(10))
# tolerance: 1e-12
# run: pairs(np.arange(5), np.array([2, 1, 4, 3, 9]))
# tolerance: 1e-12
# run: rows(rng.random((3, 8)))
# tolerance: 1e-12
# run: one(rng.random(9))
# tolerance: 1e-12
