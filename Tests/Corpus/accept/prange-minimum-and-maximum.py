import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    lo = x[0]
    hi = x[0]
    for i in prange(1, x.size):
        lo = min(lo, x[i])
        hi = max(hi, x[i])
    return lo, hi


# run: kernel(rng.random(20000))
# run: kernel(rng.integers(-1000, 1000, 20000))
# run: kernel(np.array([3.0]))
