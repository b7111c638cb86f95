import numpy as np
from numba import njit


@njit
def ramp(n, step):
    out = np.empty(n)
    for i in range(n):
        out[i] = i * step
    return out


@njit
def kernel(n):
    a = ramp(n, 0.5)
    b = ramp(n, 2)
    s = 0.0
    for i in range(n):
        s += a[i] * b[n - 1 - i]
    return s


# run: kernel(6)
# run: kernel(0)
