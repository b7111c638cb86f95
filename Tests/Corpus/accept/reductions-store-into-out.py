import numpy as np
from numba import njit


@njit
def kernel(x, out):
    result = np.sum(x, axis=0, out=out)
    result[0] += 100
    return result, out


@njit
def several(x, out):
    x.max(axis=0, out=out[:3])
    np.mean(x, 0, None, out[3:])
    return out


@njit
def kept(x, out):
    np.prod(x, axis=1, out=out, keepdims=True)
    return out


# run: kernel(np.arange(12.0).reshape(4, 3), np.zeros(3))
# run: kernel(np.arange(12).reshape(4, 3), np.zeros(3))
# run: kernel(np.arange(12.0).reshape(4, 3), np.zeros(3, dtype=np.float32))
# run: kernel(np.arange(12.0).reshape(4, 3), np.zeros(4))
# raises: ValueError
# run: several(np.arange(12.0).reshape(4, 3), np.zeros(6))
# run: kept(np.arange(12.0).reshape(4, 3), np.zeros((4, 1)))
