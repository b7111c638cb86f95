import numpy as np
from numba import njit


@njit
def kernel(a):
    t = a.T
    t[0, 1] = 100
    for i in range(t.shape[0]):
        t[i, 0] *= 2
    return t.shape, t[1, 0]


# run: kernel(np.arange(12).reshape(3, 4))
# run: kernel(np.asfortranarray(np.arange(12).reshape(3, 4)))
# run: kernel(np.arange(48).reshape(6, 8)[::2, ::2])
