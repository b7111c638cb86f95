import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(a, x, y):
    for i in prange(x.shape[0]):
        y[i] = a * x[i] + y[i]


# run: kernel(np.float32(2.5), rng.random(20000).astype(np.float32), np.ones(20000, np.float32))
# run: kernel(2.5, rng.random(20000), np.ones(20000))
# run: kernel(2, np.arange(20)[::2], np.ones(10, np.int64))
