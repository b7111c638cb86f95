import numpy as np
from numba import njit


@njit
def kernel(x):
    a = np.empty_like(x)
    b = np.zeros_like(x)
    c = np.ones_like(x)
    d = np.full_like(x, 3)
    a[:] = 5
    return a, b, c, d


# run: kernel(np.arange(4))
# run: kernel(np.arange(6.0).reshape(2, 3))
# run: kernel(np.arange(6, dtype=np.float32).reshape(3, 2).T)
# run: kernel(np.arange(4, dtype=np.uint8)[::2])
# run: kernel(np.array([1j, 2]))
