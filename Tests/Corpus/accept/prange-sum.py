import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    total = 0
    for i in prange(x.size):
        total += x[i]
    return total


# run: kernel(np.arange(40000))
# run: kernel(np.arange(40000, dtype=np.int32))
# run: kernel(rng.random(40000))
# run: kernel(np.arange(20000)[::2])
# run: kernel(np.empty(0, np.int64))
# run: kernel(np.array([5]))
