import numpy as np
from numba import njit


@njit
def kernel(x):
    values = np.empty_like(x)
    lengths = np.zeros(x.size, np.int64)
    n = 0
    i = 0
    while i < x.size:
        j = i
        while j < x.size and x[j] == x[i]:
            j += 1
        values[n] = x[i]
        lengths[n] = j - i
        n += 1
        i = j
    return values[:n], lengths[:n]


# run: kernel(np.array([1, 1, 2, 2, 2, 3, 1]))
# run: kernel(np.array([5, 5, 5], np.uint8))
# run: kernel(np.empty(0, np.int64))
