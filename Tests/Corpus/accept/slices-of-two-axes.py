import numpy as np
from numba import njit


@njit
def kernel(a):
    inner = a[1:-1, 1:-1]
    for i in range(inner.shape[0]):
        for j in range(inner.shape[1]):
            inner[i, j] = -(i * 10 + j)
    return inner.shape


# run: kernel(np.arange(20).reshape(4, 5))
# run: kernel(np.asfortranarray(np.arange(20).reshape(4, 5)))
# run: kernel(np.arange(80).reshape(8, 10)[::2, ::2])
