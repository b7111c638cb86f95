"""Sums and products so far, along axes and of all elements."""
import numpy as np
from numba import njit


@njit
def line(a):
    return np.cumsum(a), np.cumprod(a), a.cumsum(), a.cumprod()


@njit
def along(a):
    return np.cumsum(a, axis=0), np.cumsum(a, 1), a.cumprod(axis=-1), np.cumsum(a, dtype=np.float64)


# run: line(np.arange(1, 6))
# run: line(np.arange(1, 5, dtype=np.int8))
# run: line(np.arange(1, 5, dtype=np.uint8))
# run: line(np.array([True, True, False]))
# run: line(np.linspace(0.1, 2, 7)[::-2])
# run: line(np.linspace(0.1, 2, 7).astype(np.float32))
# run: line(np.array([1j, 2, 3 + 1j]))
# run: line(np.arange(6.0).reshape(2, 3))
# run: line(np.zeros(0))
# run: along(np.arange(6).reshape(2, 3))
# run: along(np.arange(24.0).reshape(2, 3, 4))
# run: along(np.arange(6, dtype=np.float32).reshape(3, 2).T)
