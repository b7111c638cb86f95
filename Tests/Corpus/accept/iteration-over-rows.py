import numpy as np
from numba import njit


@njit
def kernel(a):
    out = np.zeros(a.shape[0])
    k = 0
    for row in a:
        for v in row:
            out[k] += v
        k += 1
    return out


# run: kernel(np.arange(12.0).reshape(3, 4))
# run: kernel(np.asfortranarray(np.arange(12.0).reshape(3, 4)))
# run: kernel(np.arange(24.0).reshape(4, 6)[::2, 1::2])
# run: kernel(np.empty((0, 3)))
