"""Pi by throwing points at a square and counting those inside the circle."""
import numpy as np
from numba import njit


@njit("f8(i8, i8)")
def pi(n, seed):
    """Pi from n points."""
    np.random.seed(seed)
    inside = 0
    for i in range(n):
        x = np.random.random()
        y = np.random.random()
        if x * x + y * y < 1.0:
            inside += 1
    return 4.0 * inside / n
