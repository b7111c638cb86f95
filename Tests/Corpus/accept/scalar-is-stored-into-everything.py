import numpy as np
from numba import njit


@njit
def kernel(a, v):
    a[:] = v


# run: kernel(np.arange(10), 5)
# run: kernel(np.arange(12.0).reshape(3, 4), 2.5)
# run: kernel(np.asfortranarray(np.arange(12.0).reshape(3, 4)), 2)
# run: kernel(np.arange(24.0).reshape(4, 6)[1:3, ::2], -1)
# run: kernel(np.empty((0, 3)), 1)
