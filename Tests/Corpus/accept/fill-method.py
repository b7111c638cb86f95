import numpy as np
from numba import njit


@njit
def kernel(a, v):
    a.fill(v)
    a[1:].fill(0)


# run: kernel(np.arange(5), 3)
# run: kernel(np.arange(10.0)[::2], 2.5)
# run: kernel(np.ones((2, 3), np.float32), 1)
