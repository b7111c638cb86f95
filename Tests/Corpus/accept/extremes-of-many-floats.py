import numpy as np
from numba import njit


@njit("UniTuple(f8, 2)(f8[::1])")
def extremes(x):
    return np.max(x), np.min(x)


@njit("UniTuple(f4, 2)(f4[::1])")
def extremes_of_singles(x):
    return np.max(x), np.min(x)


@njit("UniTuple(f8, 3)(f8[::1])")
def fused(x):
    return np.max(np.abs(x)), np.min(x * x), np.max(x, initial=2.0)


@njit("UniTuple(f4, 2)(f4[:])")
def fused_singles(x):
    return np.max(x * x), np.min(x)


@njit("f8[::1](f8[:, ::1])", parallel=True)
def rows(a):
    return np.max(a, axis=1)


@njit("f8(f8[:, :])")
def ranges(a):
    return np.ptp(a)


# run: extremes(np.sin(np.arange(5000.0)))
# run: extremes(np.sin(np.arange(31.0)))
# run: extremes(np.sin(np.arange(32.0)))
# run: extremes(np.sin(np.arange(65.0)))
# run: extremes(np.append(np.arange(100.0), np.nan))
# run: extremes(np.append(np.nan, np.arange(100.0)))
# run: extremes(np.full(40, -np.inf))
# run: extremes(np.zeros(0))
# raises: ValueError: zero-size array to reduction operation maximum which has no identity
# run: extremes_of_singles(np.sin(np.arange(300.0)).astype(np.float32))
# run: extremes_of_singles(np.array([np.nan, 1.0], dtype=np.float32))
# run: fused(np.sin(np.arange(5000.0)))
# run: fused(np.append(np.arange(2100.0), np.nan))
# run: fused(np.array([-1.0]))
# run: fused_singles(np.sin(np.arange(3000.0)).astype(np.float32)[::2])
# run: rows(np.sin(np.arange(6000.0)).reshape(3, 2000))
# run: ranges(np.sin(np.arange(6000.0)).reshape(3, 2000)[:, ::2])
