import numpy as np
from numba import njit, prange


@njit
def checked(v):
    if v < 0:
        raise ValueError("negative input")
    return v ** 0.5


@njit(parallel=True)
def kernel(x):
    scratch = np.zeros(x.size)
    for i in prange(x.size):
        scratch[i] = checked(x[i])
    return scratch


# oracle: cpython
# run: kernel(np.arange(3000.0))
# run: kernel(np.arange(3000.0) - 5)
# raises: ValueError: negative input
