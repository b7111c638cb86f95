import math

import numpy as np
from numba import njit, vectorize


@vectorize(["f8(f8, f8)"])
def shrink(x, threshold):
    """Move x towards zero."""
    if x > threshold:
        return x - threshold
    if x < -threshold:
        return x + threshold
    return 0.0


@vectorize
def ratio(a, b):
    return math.sqrt(a * a + b * b) / b


@njit
def fused(x):
    return np.sum(shrink(x, 0.5) * 2.0) + ratio(3.0, 4.0)


@njit
def broadcast(column, row):
    return ratio(column[:, None], row) - 1.0


# run: shrink(np.array([-2.0, -0.25, 0.5, 3.0]), 0.5)
# run: shrink(np.linspace(-2, 2, 6).reshape(2, 3), np.array([0.5, 1.0, 1.5]))
# run: shrink(1.5, 0.25)
# run: shrink(np.zeros(0), 0.5)
# run: ratio(np.arange(4), np.full((2, 4), 2.0))
# run: ratio(np.array([1.0, 2.0]), np.zeros(2))
# expect: np.array([np.inf, np.inf])
# run: fused(np.linspace(-1, 1, 9))
# run: broadcast(np.arange(1.0, 4.0), np.array([2.0, 4.0]))
