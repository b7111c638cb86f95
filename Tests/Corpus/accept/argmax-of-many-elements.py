import numpy as np
from numba import njit


@njit
def places(a):
    return np.argmax(a), np.argmin(a)


@njit
def places_in_rows(a):
    return np.argmax(a, axis=1), np.argmin(a, axis=0)


@njit
def extremes(a):
    return np.nanmin(a), np.nanmax(a)


# run: places(np.sin(np.arange(5000.0)))
# run: places(np.sin(np.arange(5000.0))[::3])
# run: places(np.arange(3000) % 1025)
# run: places(-np.arange(3000))
# run: places(np.where(np.arange(4000.0) == 2500.0, np.nan, np.arange(4000.0)))
# run: places(np.where(np.arange(4000.0) >= 2500.0, np.nan, np.arange(4000.0)))
# run: places(np.full(2000, np.inf))
# run: places(np.arange(2000) == 1500)
# run: places(np.ones(2000, np.float32))
# run: places((np.arange(2000) % 251).astype(np.uint8))
# run: places(np.array([0.0, -0.0, 0.0]))
# run: places_in_rows(np.sin(np.arange(6000.0)).reshape(3, 2000))
# run: extremes(np.where(np.arange(4000.0) >= 2500.0, np.nan, np.arange(4000.0)))
# run: extremes(np.full(3, np.nan))
# run: extremes(np.array([np.nan, np.inf, np.nan]))
# run: extremes(np.array([np.nan, -np.inf, np.nan], dtype=np.float32))
# run: extremes(np.arange(5))
