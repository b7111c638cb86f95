import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    s = x[0] - x[0]
    for i in prange(x.size):
        s += x[i]
    return s


# run: kernel(rng.random(3000).astype(np.complex128) * (1 + 2j))
# run: kernel(rng.random(64).astype(np.float32))
# tolerance: 1e-11
