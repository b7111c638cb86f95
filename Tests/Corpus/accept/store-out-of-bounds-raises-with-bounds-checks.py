import numpy as np
from numba import njit


@njit(boundscheck=True)
def kernel(a, i, j):
    a[i, j] = 100
    a[i, j] += 1


# options: --boundscheck
# run: kernel(np.arange(6).reshape(2, 3), 1, -1)
# run: kernel(np.arange(6).reshape(2, 3), 2, 0)
# raises: IndexError
# run: kernel(np.arange(6).reshape(2, 3), 0, 3)
# raises: IndexError
# run: kernel(np.arange(6).reshape(3, 2).T, 0, -4)
# raises: IndexError
