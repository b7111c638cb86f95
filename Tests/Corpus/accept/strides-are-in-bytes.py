import numpy as np
from numba import njit


@njit
def kernel(a):
    return a.strides, a.strides[0], a[0].strides[0]


# run: kernel(np.arange(12).reshape(3, 4))
# run: kernel(np.arange(12, dtype=np.int16).reshape(3, 4).T)
# run: kernel(np.arange(48.0).reshape(6, 8)[::2, ::3])
