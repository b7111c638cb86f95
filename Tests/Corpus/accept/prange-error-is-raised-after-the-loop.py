import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    out = np.zeros(x.size)
    for i in prange(x.size):
        if x[i] < 0:
            raise ValueError("negative element")
        out[i] = x[i] * 2
    return out


# oracle: cpython
# run: kernel(np.arange(3000.0))
# run: kernel(np.arange(3000.0) - 1)
# raises: ValueError: negative element
