import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    for i in prange(x.size):
        if x[i] == 1:
            raise ValueError("first")
        if x[i] == 2:
            raise IndexError("second")


# oracle: cpython
# run: kernel(np.array([0] * 2000 + [1] + [0] * 2000 + [2]))
# raises: ValueError: first
# run: kernel(np.array([0] * 2000 + [2] + [0] * 2000 + [1]))
# raises: IndexError: second
