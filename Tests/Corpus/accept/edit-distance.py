import numpy as np
from numba import njit


@njit
def kernel(a, b):
    previous = np.empty(b.size + 1, np.int64)
    current = np.empty(b.size + 1, np.int64)
    for j in range(b.size + 1):
        previous[j] = j
    for i in range(a.size):
        current[0] = i + 1
        for j in range(b.size):
            change = previous[j] + (0 if a[i] == b[j] else 1)
            current[j + 1] = min(change, previous[j + 1] + 1, current[j] + 1)
        previous, current = current, previous
    return previous[b.size]


# run: kernel(np.frombuffer(b"kitten", np.uint8).copy(), np.frombuffer(b"sitting", np.uint8).copy())
# run: kernel(np.array([1, 2, 3]), np.empty(0, np.int64))
