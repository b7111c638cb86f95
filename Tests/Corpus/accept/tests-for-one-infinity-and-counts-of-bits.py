import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.isneginf(x), np.isposinf(x * 2), np.isposinf(1.0)


@njit
def count(x):
    return np.bitwise_count(x), np.bitwise_count(x + x[0])


# run: kernel(np.array([np.inf, -np.inf, 0.0, np.nan]))
# run: kernel(np.array([1, -5]))
# run: count(np.array([1, -5, 255, -128, 127], dtype=np.int16))
# run: count(np.array([1, 5, 2**64 - 1], dtype=np.uint64))
