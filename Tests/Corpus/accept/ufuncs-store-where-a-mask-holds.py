import numpy as np
from numba import njit


@njit
def kernel(a, b, out):
    np.divide(a, b, out=out, where=b != 0)
    np.add(out, 1, out=out, where=np.isnan(out))
    np.sqrt(a, where=a > 2, out=out)
    return out


# run: kernel(np.arange(4.0), np.array([1.0, 0.0, 2.0, 0.0]), np.full(4, -1.0))
# run: kernel(np.arange(4.0).reshape(2, 2), np.array([2.0, 0.0]), np.full((2, 2), -1.0))
