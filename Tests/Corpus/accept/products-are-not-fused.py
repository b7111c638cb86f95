import numpy as np
from numba import njit


@njit
def kernel(a, b, out):
    for i in range(0, a.size - 1, 2):
        out[i] = a[i] * b[i] - a[i + 1] * b[i + 1]
        out[i + 1] = a[i] * b[i + 1] + a[i + 1] * b[i]
    return out


# tolerance: exact
# run: kernel(rng.random(1000), rng.random(1000), np.zeros(1000))
