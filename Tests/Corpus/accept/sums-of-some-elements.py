# tolerance: 1e-14
import numpy as np
from numba import njit


@njit
def chosen(x, limit):
    return np.sum(x, where=x > limit), x[x > limit].sum(), np.sum(x * x, where=x < limit)


@njit
def in_rows(a, limit):
    return np.sum(a, where=a > limit), a[a > limit].sum(), np.sum(1.0 / a, where=a != 0.0)


@njit
def others(x):
    return x[x != x].sum(), np.sum(x, where=x == x), np.mean(x[x == x])


# run: chosen(np.sin(np.arange(10001.0)) + 0.5, 0.25)
# run: chosen(np.sin(np.arange(10001)).astype(np.float32), 0.25)
# tolerance: 1e-6
# run: chosen(np.arange(10001), 25)
# run: chosen(np.zeros(0), 0.5)
# run: in_rows(np.sin(np.arange(6000.0)).reshape(60, 100), 0.5)
# run: in_rows(np.sin(np.arange(6000.0)).reshape(60, 100)[::2, ::3], 0.5)
# run: others(np.where(np.arange(3000.0) % 7 == 0, np.nan, np.arange(3000.0)))
# run: others(np.array([np.nan, 1.0, np.inf]))
