import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(out, n):
    half = out[::2]
    for i in prange(half.size):
        half[i] = i + n
    for i in prange(half.size):
        out[2 * i + 1] = -i


# oracle: cpython
# run: kernel(np.zeros(4000), 5)
