import numpy as np
from numba import njit


@njit
def kernel(x):
    np.sum(x, axis=0, out=x[1])
    np.cos(x[0]).sum()
    x.max(1, x[:, 0])
    return x


# run: kernel(np.arange(12.0).reshape(4, 3))
