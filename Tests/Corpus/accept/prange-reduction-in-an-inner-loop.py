import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    total = 0.0
    for i in prange(a.shape[0]):
        for j in range(a.shape[1]):
            total += a[i, j] * (i - j)
    return total


# run: kernel(rng.random((200, 30)))
# run: kernel(np.asfortranarray(rng.random((200, 30))))
