import numpy as np
from numba import njit


@njit
def kernel(a):
    mean = np.mean(a, axis=0)
    rows = np.sum(a, axis=0, keepdims=True) * 2.0
    return np.sum(a, axis=0), mean, rows, np.max(a + 1.0, axis=0)


@njit(parallel=True)
def planes(a):
    return np.sum(a, axis=0), np.min(a, axis=(0, 1)), np.sum(a, axis=1), np.std(a, axis=0)


@njit
def transposed(a):
    return np.sum(a.T, axis=0), np.sum(a[:, 1:], axis=0), np.sum(a[::2], axis=0)


# run: kernel(np.arange(12.0).reshape(3, 4))
# run: kernel(np.ones((1, 3)))
# run: kernel(np.ones((3, 1)))
# run: kernel(np.zeros((2, 0)))
# run: planes(np.arange(24.0).reshape(2, 3, 4))
# run: planes(np.arange(24).reshape(4, 3, 2))
# run: transposed(np.arange(12.0).reshape(3, 4))
# run: transposed(np.asfortranarray(np.arange(12.0).reshape(3, 4)))
