import numpy as np
from numba import njit


@njit
def kernel(a):
    a[0][1] = a[1][0] + a[-1][-1]
    a[1][2] += 5
    return a[0][0]


# run: kernel(np.arange(12).reshape(3, 4))
# run: kernel(np.arange(12.0).reshape(4, 3).T)
# run: kernel(np.arange(48).reshape(6, 8)[::2, ::-2])
