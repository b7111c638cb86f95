import numpy as np
from numba import njit


@njit(fastmath=True)
def kernel(x):
    s = 0.0
    for i in range(x.size):
        s += x[i] * x[i]
    return s


# tolerance: 1e-12
# run: kernel(rng.random(1000))
