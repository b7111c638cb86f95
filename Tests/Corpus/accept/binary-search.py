import numpy as np
from numba import njit


@njit
def kernel(x, value):
    lo, hi = 0, len(x)
    while lo < hi:
        mid = (lo + hi) // 2
        if x[mid] < value:
            lo = mid + 1
        else:
            hi = mid
    return lo


# run: kernel(np.arange(0, 100, 3), 50)
# run: kernel(np.arange(0, 100, 3), -1)
# run: kernel(np.arange(0, 100, 3), 1000)
# run: kernel(np.linspace(0, 1, 77), 0.3)
