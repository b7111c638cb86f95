import numpy as np
from numba import njit


@njit
def kernel(x):
    return (
        np.add.reduce(x), np.multiply.reduce(x, 1), np.minimum.reduce(x, axis=None), np.maximum.reduce(x, axis=(0, 1)),
        np.logical_and.reduce(x > 1), np.logical_or.reduce(x > 4, axis=1, keepdims=True), np.add.reduce(x[0]),
    )


# run: kernel(np.arange(6.0).reshape(2, 3))
# run: kernel(np.arange(6).reshape(2, 3))
# run: kernel(np.arange(6, dtype=np.int8).reshape(2, 3))
