import numpy as np
from numba import njit


@njit
def kernel(a, k):
    row = a[k]
    row[0] = -1
    for i in range(row.size):
        row[i] *= 2
    return row.shape[0]


# run: kernel(np.arange(12).reshape(3, 4), 1)
# run: kernel(np.asfortranarray(np.arange(12).reshape(3, 4)), -1)
# run: kernel(np.arange(24).reshape(2, 3, 4)[:, 1], 0)
