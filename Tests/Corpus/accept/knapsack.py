import numpy as np
from numba import njit


@njit
def kernel(weights, values, capacity):
    best = np.zeros(capacity + 1, np.int64)
    for w, v in zip(weights, values):
        for c in range(capacity, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[capacity]


# run: kernel(np.array([3, 4, 5, 9, 4]), np.array([3, 4, 4, 10, 4]), 11)
