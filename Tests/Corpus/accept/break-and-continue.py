import numpy as np
from numba import njit


@njit
def kernel(x):
    total = 0
    for v in x:
        if v < 0:
            continue
        if v > 100:
            break
        total += v
    return total


# run: kernel(np.array([1, -2, 3, 200, 5]))
# run: kernel(np.array([-1, -2]))
