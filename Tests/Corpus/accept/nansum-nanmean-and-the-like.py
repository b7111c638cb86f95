"""Reductions that leave NaN out."""
import numpy as np
from numba import njit


@njit
def all_of(a):
    return np.nansum(a), np.nanmean(a), np.nanvar(a), np.nanstd(a), np.nanmin(a), np.nanmax(a), np.nanprod(a)


@njit
def along(a):
    return np.nansum(a, axis=0), np.nanmean(a, axis=1), np.nanvar(a, axis=0), np.nanstd(a, axis=1, ddof=1), np.nanmin(a, axis=0), np.nanmax(a, axis=1)


@njit
def kept(a):
    return np.nansum(a, axis=0, keepdims=True), np.nanmean(a, axis=1, keepdims=True)


# run: all_of(np.array([1, np.nan, 4, 2.5]))
# run: all_of(np.array([1, 5, 2]))
# run: all_of(np.array([1, np.nan, 4.5], dtype=np.float32))
# tolerance: 1e-6
# run: all_of(np.array([[1, np.nan], [np.nan, 3]]))
# run: along(np.array([[1, np.nan, 2], [4, 5.5, 6]]))
# run: along(np.arange(6).reshape(2, 3))
# run: kept(np.array([[1, np.nan, 2], [4, 5.5, 6]]))
# run: all_of(np.array([np.nan, np.nan]))
