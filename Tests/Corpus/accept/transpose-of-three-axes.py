import numpy as np
from numba import njit


@njit
def kernel(a):
    t = a.T
    s = 0
    for i in range(t.shape[0]):
        for j in range(t.shape[1]):
            for k in range(t.shape[2]):
                s = s * 3 + t[i, j, k]
    t[0, 1, 0] = -1
    return s, t.shape


# run: kernel(np.arange(24).reshape(2, 3, 4))
# run: kernel(np.asfortranarray(np.arange(24).reshape(2, 3, 4)))
