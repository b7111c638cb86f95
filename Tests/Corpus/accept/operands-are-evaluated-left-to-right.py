import numpy as np
from numba import njit


@njit
def take(log, v):
    n = log[0]
    log[0] = n + 1
    log[n + 1] = v
    return v


@njit
def kernel(log):
    a = take(log, 1) - take(log, 2) * take(log, 3)
    b = (take(log, 4), take(log, 5))
    log[take(log, 6) + 3] = take(log, 7)
    c = take(log, 8) if take(log, 9) > 0 else take(log, 10)
    return a + b[0] + c


# run: kernel(np.zeros(16, np.int64))
