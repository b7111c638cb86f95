"""Smaller elements stand before the one at kth, greater ones behind."""
import numpy as np
from numba import njit


@njit
def middle(a, k):
    b = np.partition(a, k)
    return b[k], b[:k].max() <= b[k], b[k:].min() >= b[k]


@njit
def in_place(a, k):
    b = a.copy()
    b.partition(k)
    return b[k], np.sort(b)


@njit
def places(a, k):
    return a[np.argpartition(a, k)[k]], np.sort(np.argpartition(a, k))


# run: middle(rng.normal(size=1000), 300)
# run: middle(rng.integers(0, 5, 1000), 700)
# run: middle(np.arange(100)[::-1], -3)
# run: middle(np.zeros(200), 100)
# run: in_place(rng.normal(size=500), 250)
# run: places(rng.normal(size=50), 20)
# run: middle(np.arange(3), 3)
# raises: ValueError: kth(=3) out of bounds (3)
