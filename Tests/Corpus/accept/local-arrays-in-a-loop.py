import numpy as np
from numba import njit


@njit
def kernel(n):
    s = 0
    for k in range(n):
        buffer = np.zeros(k + 1, np.int64)
        for i in range(buffer.size):
            buffer[i] = i * k
        if k % 3 == 2:
            continue
        s += buffer[-1]
    return s


# run: kernel(8)
# run: kernel(0)
