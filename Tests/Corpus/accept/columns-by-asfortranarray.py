import numpy as np
from numba import njit


@njit
def columns(a):
    b = np.asfortranarray(a)
    return b, b.strides[0], b.T.sum()


# run: columns(np.arange(6.0).reshape(2, 3))
# run: columns(np.asfortranarray(np.arange(6.0).reshape(2, 3)))
# run: columns(np.arange(24.0).reshape(4, 6)[::2, ::3])
