import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    m = x[0]
    for i in prange(1, x.size):
        if x[i] > m:
            m = x[i]
    return m


# oracle: cpython
# run: kernel(rng.random(20000))
# run: kernel(np.arange(20000)[::-1])
# run: kernel(np.array([-5.0, -7.0]))
