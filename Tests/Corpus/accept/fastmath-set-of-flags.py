import numpy as np
from numba import njit


@njit(fastmath={"reassoc", "nsz"})
def kernel(x):
    s = 0.0
    for v in x:
        s += v
    return s


# tolerance: 1e-12
# run: kernel(rng.random(1000))
