import numpy as np
from numba import njit


@njit
def kernel(data):
    h = np.uint64(0xCBF29CE484222325)
    for i in range(data.size):
        h = (h ^ np.uint64(data[i])) * np.uint64(0x100000001B3)
    return h


# run: kernel(np.frombuffer(b"hello world", np.uint8).copy())
